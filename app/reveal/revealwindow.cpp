// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reveal/revealwindow.h"

#include "app/ladder/ladderview.h"
#include "app/reveal/revealpanel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace tcpladder {
namespace {

constexpr double UsualWidth = 1000; // of a ladder that is read from near

} // namespace

RevealWindow::RevealWindow(const Session &session, FlowId flow, const LadderStyle &style, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_revealer(session.trace(), flow),
      m_ladder(new LadderView(session, m_navigator)),
      m_panel(new RevealPanel(m_revealer)),
      m_hint(new QLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Reveal"));
    m_ladder->setFocusPolicy(Qt::NoFocus); // all keys are the window's
    m_ladder->setLabelStyle(style.labels);
    m_ladder->setLabelFields(style.fields);
    m_ladder->setColumns(true, false); // the panel has the reason
    m_ladder->setWhy([this, &session](FlowId of, std::uint32_t index) { return m_why.of(session.trace(), of, index); });
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_hint->setContentsMargins(0, 2, 0, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_ladder, 1);
    column->addWidget(m_panel);
    column->addWidget(m_hint);
    setMinimumSize(480, 320);
    m_navigator.setFlow(flow);
    connect(&session, &Session::opened, this, &QWidget::close);
    connect(&m_revealer, &Revealer::changed, this, &RevealWindow::refresh);
    refresh();
}

void RevealWindow::refresh()
{
    const std::uint32_t count = m_revealer.count();
    m_ladder->setRevealed(count);
    m_navigator.setSegment(count > 0 ? std::optional(count - 1) : std::nullopt);
    const QString speed = tr("%1 times", "speed of playing").arg(QLocale().toString(m_revealer.speed()));
    m_hint->setText(
        m_revealer.isPlaying()
            ? tr("Playing at %1 the capture's speed · P: stop · F: faster · S: slower · Esc: leave").arg(speed)
            : tr("Space: next · Page Up: back · P: play · Q: %1 · + −: size · Esc: leave")
                  .arg(m_revealer.asks() ? tr("no questions") : tr("ask before each")));
}

void RevealWindow::zoom(double factor)
{
    m_zoom = std::clamp(m_zoom * factor, 0.4, 3.0);
    m_ladder->setZoom(m_zoom * m_fit * width() / UsualWidth);
    QFont type = font();
    type.setPixelSize(std::clamp(width() / 110, 10, 24));
    m_hint->setFont(type);
}

void RevealWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_revealer.next();
        break;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
        m_revealer.back();
        break;
    case Qt::Key_Home:
        m_revealer.toStart();
        break;
    case Qt::Key_End:
        m_revealer.toEnd();
        break;
    case Qt::Key_P:
    case Qt::Key_F5: // with which a clicker starts a show
        m_revealer.setPlaying(!m_revealer.isPlaying());
        break;
    case Qt::Key_F:
        m_revealer.setSpeed(m_revealer.speed() * 2);
        break;
    case Qt::Key_S:
        m_revealer.setSpeed(m_revealer.speed() / 2);
        break;
    case Qt::Key_Q:
        m_revealer.setAsking(!m_revealer.asks());
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1.15);
        break;
    case Qt::Key_Minus:
        zoom(1 / 1.15);
        break;
    case Qt::Key_Escape:
        close();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void RevealWindow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_revealer.next();
    else if (event->button() == Qt::RightButton)
        m_revealer.back();
}

void RevealWindow::closeEvent(QCloseEvent *event)
{
    m_revealer.setPlaying(false);
    Q_EMIT left(m_revealer.count());
    QWidget::closeEvent(event);
}

void RevealWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_fit = 1;
    zoom(1);
    constexpr double Least = 0.3;
    while (m_ladder->isWiderThanView() && m_fit > Least) { // as with letters that are twice as large in all windows
        m_fit *= 0.9;
        zoom(1);
    }
}

void RevealWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_why.clear();
    refresh();
}

} // namespace tcpladder
