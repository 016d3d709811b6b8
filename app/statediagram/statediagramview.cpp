// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statediagram/statediagramview.h"

#include "app/figure/figurefiles.h"
#include "app/navigation/navigator.h"
#include "app/session/session.h"
#include "app/statediagram/diagrampainter.h"
#include "app/text/endpointtext.h"
#include "app/text/statetext.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMessageBox>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tcpladder {
namespace {

constexpr double FigureScale = 0.65; ///< pixels a unit of the diagram: two of them fill a slide
constexpr double ClipboardScale = 2; ///< sharp on slides

} // namespace

StateDiagramView::StateDiagramView(const Session &session, const Navigator &navigator, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_navigator(navigator),
      m_save(new QAction(this)),
      m_copy(new QAction(this))
{
    setMinimumSize(200, 160);
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addActions({m_save, m_copy});
    connect(m_save, &QAction::triggered, this, &StateDiagramView::askWhereToSave);
    connect(m_copy, &QAction::triggered, this, &StateDiagramView::copy);
    connect(&session, &Session::opened, this, &StateDiagramView::refresh);
    connect(&session, &Session::numbersGrew, this, &StateDiagramView::refresh);
    connect(&session, &Session::finished, this, &StateDiagramView::refresh);
    connect(&session, &Session::namesChanged, this, &StateDiagramView::refresh);
    connect(&navigator, &Navigator::flowChanged, this, &StateDiagramView::refresh);
    connect(&navigator, &Navigator::segmentChanged, this, &StateDiagramView::refresh);
    retranslate();
    refresh();
}

void StateDiagramView::retranslate()
{
    m_save->setText(tr("&Save as a Picture…"));
    m_copy->setText(tr("&Copy"));
}

Figure StateDiagramView::figure() const
{
    const QSizeF one = DiagramFigure::Size * FigureScale;
    const Theme *theme = &Theme::of(palette());
    const auto paint = [one, theme, routes = m_routes, titles = m_titles, font = font()](QPainter &painter) {
        for (const Side side : {Side::Client, Side::Server}) {
            const std::size_t i = sideIndex(side);
            DiagramPainter diagram(routes[i], side, *theme);
            diagram.setTitle(titles[i]);
            diagram.paint(painter, QRectF(QPointF(one.width() * static_cast<double>(i), 0), one), font);
        }
    };
    return Figure::of({2 * one.width(), one.height()}, theme->background, paint, tr("State diagrams"));
}

void StateDiagramView::saveTo(const QString &file)
{
    const QString error = isFigureFile(file) ? writeFigures(file, {figure()}).error
                                             : tr("%1: the name must end in .png, .svg or .pdf").arg(file);
    if (error.isEmpty())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Save the State Diagrams"), error, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void StateDiagramView::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the State Diagrams"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Pictures (*.png *.svg *.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(QFileInfo(m_session.files().value(0)).completeBaseName() + QStringLiteral("-states.png"));
    connect(dialog, &QFileDialog::fileSelected, this, &StateDiagramView::saveTo);
    dialog->open();
}

void StateDiagramView::copy() const
{
    QGuiApplication::clipboard()->setImage(figureImage(figure(), ClipboardScale));
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
    m_save->setEnabled(m_hasFlow);
    m_copy->setEnabled(m_hasFlow);
    m_routes = {};
    QString spoken;
    if (m_hasFlow) {
        const FlowSummary summary = trace->flow(flow);
        // Where nothing is selected, as at the capture's end: also what came about after its last segment.
        const std::uint32_t index = std::min(m_navigator.segment().value_or(count), count);
        for (const Side side : {Side::Client, Side::Server}) {
            const std::size_t i = sideIndex(side);
            m_routes[i] = diagramRoute(trace->path(flow, side), index);
            m_titles[i] = (side == Side::Client ? tr("Client %1") : tr("Server %1"))
                              .arg(shortEndPointText(m_session.names().get(), summary.endPoint(side)));
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
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

} // namespace tcpladder
