// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figurefiles.h"

#include "app/figure/figurepdf.h"
#include "app/figure/figuresvg.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace tcpladder {
namespace {

struct FigureText {
    Q_DECLARE_TR_FUNCTIONS(FigureText)
};

QString suffixOf(const QString &file)
{
    return QFileInfo(file).suffix().toLower();
}

/// The name of file @p index of @p count.
QString numbered(const QString &file, std::size_t index, std::size_t count, bool isNumbered)
{
    if (!isNumbered && index == 0)
        return file;
    const int digits = isNumbered ? std::max<int>(2, static_cast<int>(QString::number(count).size())) : 1;
    const QString suffix = QFileInfo(file).suffix();
    const QString name = file.chopped(suffix.size() + 1);
    return QStringLiteral("%1-%2.%3").arg(name).arg(index + 1, digits, 10, QLatin1Char('0')).arg(suffix);
}

/// Empty if the picture would be too large.
QByteArray bytesOf(const Figure &figure, const QString &suffix, double scale)
{
    if (suffix == QLatin1String("svg"))
        return figureSvg(figure, scale);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    figureImage(figure, scale).save(&buffer, "PNG");
    return bytes;
}

} // namespace

bool isFigureFile(const QString &file)
{
    const QString suffix = suffixOf(file);
    return suffix == QLatin1String("png") || suffix == QLatin1String("svg") || suffix == QLatin1String("pdf");
}

QString writeWhole(const QString &file, const QByteArray &bytes)
{
    QSaveFile target(file);
    target.setDirectWriteFallback(true); // a folder may forbid new files, or the file be a device
    if (target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit())
        return {};
    return FigureText::tr("%1: cannot be written (%2)").arg(file, target.errorString());
}

FigureFiles writeFigures(const QString &file, const std::vector<Figure> &figures, const FigureOutput &output)
{
    FigureFiles result;
    const QString suffix = suffixOf(file);
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        result.error = bytes.isEmpty() ? FigureText::tr("%1: the picture would be too large; take fewer segments or a "
                                                        "smaller scale")
                                             .arg(name)
                                       : writeWhole(name, bytes);
        if (result.error.isEmpty())
            result.written.append(name);
        return result.error.isEmpty();
    };
    if (suffix == QLatin1String("pdf")) {
        write(file, figuresPdf(figures, output.scale));
        return result;
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (output.isCancelled && output.isCancelled())
            break;
        if (!write(numbered(file, i, figures.size(), output.isNumbered), bytesOf(figures[i], suffix, output.scale)))
            break;
    }
    return result;
}

} // namespace tcpladder
