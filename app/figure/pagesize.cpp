// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/pagesize.h"

#include <QRegularExpression>

namespace tcpladder {

const QList<PageSize> &pageSizes()
{
    static const QList<PageSize> sizes = {
        {QStringLiteral("16:9"), {1920, 1080}},
        {QStringLiteral("4:3"), {1600, 1200}},
        {QStringLiteral("A4"), {794, 1123}},
        {QStringLiteral("A4-landscape"), {1123, 794}},
    };
    return sizes;
}

QSize pageSizeNamed(const QString &text)
{
    for (const PageSize &size : pageSizes()) {
        if (size.name.compare(text, Qt::CaseInsensitive) == 0)
            return size.pixels;
    }
    static const QRegularExpression form(QStringLiteral("^([1-9][0-9]{1,4})x([1-9][0-9]{1,4})$"));
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    constexpr int Largest = 20000;
    return match.hasMatch() && size.width() <= Largest && size.height() <= Largest ? size : QSize();
}

} // namespace tcpladder
