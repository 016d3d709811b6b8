// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/kernelpanel.h"

#include "app/navigation/navigator.h"
#include "app/session/session.h"
#include "app/text/quantity.h"
#include "app/text/statetext.h"
#include "app/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <chrono>

namespace tcpladder {
namespace {

constexpr std::chrono::milliseconds LookInterval{300};
/// The kernel is ahead of its packets; what still differs at the next looks is a difference.
constexpr int LooksToDiffer = 3;
constexpr int Margin = 8; ///< on each side of a cell

int columnOf(Side side, bool ofKernel)
{
    return 2 * static_cast<int>(sideIndex(side)) + (ofKernel ? 0 : 1);
}

} // namespace

KernelPanel::KernelPanel(const Session &session, const Navigator &navigator, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_navigator(navigator),
      m_table(new QTableWidget(RowCount, 4)),
      m_message(new QLabel)
{
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    for (int row = 0; row < RowCount; ++row) {
        for (int at = 0; at < 4; ++at)
            m_table->setItem(row, at, new QTableWidgetItem);
    }
    retranslate();
    connect(&navigator, &Navigator::flowChanged, this, [this] {
        m_differences = {};
        m_resent = {};
        m_counted = 0;
    });
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            look();
    });
    m_timer.start(LookInterval);
}

QString KernelPanel::text(Row row, Side side, bool ofKernel) const
{
    return m_table->item(row, columnOf(side, ofKernel))->text();
}

QString KernelPanel::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

void KernelPanel::set(Row row, Side side, bool ofKernel, const QString &text)
{
    m_table->item(row, columnOf(side, ofKernel))->setText(text);
}

void KernelPanel::tell(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void KernelPanel::look()
{
    const auto trace = m_session.trace();
    const FlowId flow = m_navigator.flow();
    if (!m_session.isLive() || !m_session.isLoading()) {
        tell(tr("While a connection of this machine is captured, the kernel's own view of it stands here."));
        return; // what was seen last stays
    }
    if (!flow.isValid() || flow.value() >= trace->counts().flows)
        return;
    const FlowSummary summary = trace->flow(flow);
    const std::array ends{summary.endPoint(Side::Client), summary.endPoint(Side::Server)};
    const std::array sockets{kernelSocket(ends[0], ends[1]), kernelSocket(ends[1], ends[0])};
    countResent();
    for (const Side side : {Side::Client, Side::Server})
        show(side, sockets[sideIndex(side)]);
    QStringList messages;
    if (!sockets[0] && !sockets[1])
        messages.append(tr("The kernel of this machine has no socket of this connection, or none any more."));
    for (const Side side : {Side::Client, Side::Server}) {
        if (m_differences[sideIndex(side)] >= LooksToDiffer)
            messages.append(side == Side::Client ? tr("The client's state differs from what its packets tell.")
                                                 : tr("The server's state differs from what its packets tell."));
    }
    tell(messages.join(QLatin1Char('\n')));
}

/// Counts on from where it was; a long flow takes several looks.
void KernelPanel::countResent()
{
    constexpr std::uint32_t AtOnce = 20'000;
    const auto trace = m_session.trace();
    const auto segments = trace->segmentsOf(m_navigator.flow(), m_counted, AtOnce);
    for (const SegmentId id : segments) {
        const Segment &segment = trace->segments()[id];
        const Marks marks = segment.marks;
        if (marks.has(Mark::Retransmission) || marks.has(Mark::FastRetransmission)
            || marks.has(Mark::SpuriousRetransmission))
            ++m_resent[sideIndex(segment.from)];
    }
    m_counted += static_cast<std::uint32_t>(segments.size());
}

void KernelPanel::show(Side side, const std::optional<KernelSocket> &socket)
{
    const auto trace = m_session.trace();
    const FlowId flow = m_navigator.flow();
    const State inferred = trace->path(flow, side).back().state;
    const std::uint32_t count = trace->segmentCount(flow);
    set(StateRow, side, false, stateText(inferred));
    set(RetransmittedRow, side, false, numberText(m_resent[sideIndex(side)]));
    if (count > 0) {
        const EndpointVariables variables = trace->endpoints(flow, count - 1).of(side);
        const auto time = [](const Known<Nanoseconds> &known) {
            return known.isKnown() ? durationText(known.value) : QString();
        };
        set(RoundTripRow, side, false, time(variables.smoothedRoundTrip));
        set(TimeoutRow, side, false, time(variables.retransmissionTimeout));
    }
    const bool differs = socket && socket->state != inferred && inferred != State::Unknown;
    int &differences = m_differences[sideIndex(side)];
    differences = differs ? differences + 1 : 0;
    const bool isCertain = differences >= LooksToDiffer;
    const Theme &theme = Theme::of(palette());
    for (const bool ofKernel : {true, false}) {
        QTableWidgetItem *item = m_table->item(StateRow, columnOf(side, ofKernel));
        item->setForeground(isCertain ? theme.trouble : theme.text);
        QFont font = item->font();
        font.setBold(isCertain);
        item->setFont(font);
    }
    if (!socket) {
        set(StateRow, side, true, tr("no socket"));
        return; // the other values stay, as they were last
    }
    set(StateRow, side, true, isCertain ? tr("≠ %1").arg(stateText(socket->state)) : stateText(socket->state));
    if (!socket->details)
        return;
    const KernelSocket::Details &details = *socket->details;
    set(WindowRow, side, true, numberText(details.congestionWindow));
    set(ThresholdRow, side, true,
        details.hasThreshold ? numberText(details.slowStartThreshold) : tr("none yet", "slow start threshold"));
    set(RoundTripRow, side, true, durationText(details.smoothedRoundTrip));
    set(TimeoutRow, side, true, durationText(details.retransmissionTimeout));
    set(RetransmittedRow, side, true, numberText(details.retransmitted));
}

void KernelPanel::retranslate()
{
    m_table->setHorizontalHeaderLabels(
        {tr("Client:\nkernel"), tr("Client:\npackets"), tr("Server:\nkernel"), tr("Server:\npackets")});
    QHeaderView *columns = m_table->horizontalHeader(); // in a narrow panel they are scrolled, not cut
    columns->setMinimumSectionSize(fontMetrics().horizontalAdvance(stateText(State::SynReceived)) + 2 * Margin);
    m_table->setVerticalHeaderLabels({tr("State"), tr("cwnd (segments)"), tr("ssthresh (segments)"), tr("SRTT"),
                                      tr("RTO"), tr("Segments sent again")});
    m_table->setAccessibleName(tr("The kernel's view of the connection"));
    look();
}

void KernelPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tcpladder
