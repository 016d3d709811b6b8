// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/pasting.h"

#include "core/capture/tcpdumpline.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace tcpladder {
namespace {

QStringList filesIn(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

/// Whether one of the first lines shows a segment; as many as may stand before the first one of a listing.
bool showsSegments(const QString &text)
{
    constexpr int MaximumLines = 1000;
    constexpr qsizetype MaximumLength = 4096; // of a line
    qsizetype begin = 0;
    for (int i = 0; i < MaximumLines && begin < text.size(); ++i) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? text.size() : end;
        const QByteArray line = QStringView(text).mid(begin, qMin(end - begin, MaximumLength)).trimmed().toUtf8();
        if (parseTcpdumpSegment(std::string_view(line.constData(), static_cast<std::size_t>(line.size()))))
            return true;
        begin = end + 1;
    }
    return false;
}

/// Whatever the other program proposes: one that is told that its file was moved here would delete it.
void acceptCopy(QDropEvent &drop)
{
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
}

} // namespace

Pasting::Pasting(QWidget *window) : QObject(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void Pasting::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr || !take(*data))
        Q_EMIT refused();
}

bool Pasting::take(const QMimeData &data)
{
    if (const QStringList files = filesIn(data); !files.isEmpty()) {
        Q_EMIT filesGiven(files);
        return true;
    }
    const QString text = data.text();
    if (!showsSegments(text))
        return false;
    Q_EMIT textGiven(text);
    return true;
}

bool Pasting::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (!filesIn(*drag->mimeData()).isEmpty() || showsSegments(drag->mimeData()->text()))
            acceptCopy(*drag);
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        acceptCopy(*drop);
        take(*drop->mimeData());
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tcpladder
