// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statediagram/statediagramview.h"

#include "app/navigation/navigator.h"
#include "app/session/session.h"
#include "app/statediagram/diagrampainter.h"
#include "app/text/statetext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tcpladder {

StateDiagramView::StateDiagramView(const Session &session, const Navigator &navigator, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_navigator(navigator)
{
    setMinimumSize(200, 160);
    connect(&session, &Session::opened, this, &StateDiagramView::refresh);
    connect(&session, &Session::progressed, this, &StateDiagramView::refresh);
    connect(&session, &Session::finished, this, &StateDiagramView::refresh);
    connect(&navigator, &Navigator::flowChanged, this, &StateDiagramView::refresh);
    connect(&navigator, &Navigator::segmentChanged, this, &StateDiagramView::refresh);
    refresh();
}

QSize StateDiagramView::sizeHint() const
{
    return {420, 720};
}

void StateDiagramView::refresh()
{
    const auto trace = m_session.trace();
    const FlowId flow = m_navigator.flow();
    const std::uint32_t count = flow.isValid() && flow.value() < trace->counts().flows ? trace->segmentCount(flow) : 0;
    m_hasFlow = count > 0;
    m_routes = {};
    QString spoken;
    if (m_hasFlow) {
        const FlowSummary summary = trace->flow(flow);
        const std::uint32_t index = std::min(m_navigator.segment().value_or(count - 1), count - 1);
        for (const Side side : {Side::Client, Side::Server}) {
            const std::size_t i = sideIndex(side);
            m_routes[i] = diagramRoute(trace->path(flow, side), index);
            m_titles[i] = (side == Side::Client ? tr("Client %1") : tr("Server %1"))
                              .arg(QString::fromStdString(summary.endPoint(side).text()));
            QStringList states;
            for (const std::uint8_t node : m_routes[i].visited)
                states.append(stateText(DiagramFigure::nodes()[node].state));
            spoken += m_titles[i] + QStringLiteral(": ") + states.join(QStringLiteral(" → ")) + QLatin1Char('\n');
        }
    }
    setAccessibleName(tr("State diagrams"));
    setAccessibleDescription(spoken.trimmed());
    update();
}

QRectF StateDiagramView::areaOf(Side side) const
{
    const QRectF all = QRectF(rect()).adjusted(4, 4, -4, -4);
    const QSizeF figure = DiagramFigure::Size;
    const double beside = std::min(all.width() / 2 / figure.width(), all.height() / figure.height());
    const double below = std::min(all.width() / figure.width(), all.height() / 2 / figure.height());
    const double second = side == Side::Server ? 0.5 : 0;
    return beside >= below ? QRectF(all.left() + all.width() * second, all.top(), all.width() / 2, all.height())
                                 .adjusted(3, 0, -3, 0)
                           : QRectF(all.left(), all.top() + all.height() * second, all.width(), all.height() / 2)
                                 .adjusted(0, 3, 0, -3);
}

void StateDiagramView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.fillRect(rect(), theme.background);
    if (!m_hasFlow) {
        painter.setPen(theme.mutedText);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("No flow is selected."));
        return;
    }
    for (const Side side : {Side::Client, Side::Server}) {
        DiagramPainter diagram(route(side), side, theme);
        diagram.setTitle(m_titles[sideIndex(side)]);
        diagram.paint(painter, areaOf(side), font());
    }
}

bool StateDiagramView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (const Side side : {Side::Client, Side::Server}) {
        for (const DiagramNode &node : DiagramFigure::nodes()) {
            if (m_hasFlow && DiagramPainter::boxIn(areaOf(side), node).contains(help->pos())) {
                QToolTip::showText(
                    help->globalPos(),
                    tr("%1: %2", "state, what it means").arg(stateText(node.state), stateMeaning(node.state)), this);
                return true;
            }
        }
    }
    QToolTip::hideText();
    return true;
}

void StateDiagramView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

} // namespace tcpladder
