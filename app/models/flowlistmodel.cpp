// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/flowlistmodel.h"

#include "app/text/endpointtext.h"
#include "app/text/marktext.h"
#include "app/text/quantity.h"
#include "app/text/statetext.h"
#include "core/ladder/giventimes.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace tcpladder {
namespace {

constexpr std::chrono::milliseconds AskInterval{500}; // a growing list may not jump faster than one can read
constexpr std::size_t MostPages = 32;
constexpr auto MostRows = static_cast<std::size_t>(std::numeric_limits<int>::max());

bool isNumeric(int column)
{
    return column == FlowListModel::Number || column == FlowListModel::Segments || column == FlowListModel::Bytes
           || column == FlowListModel::Duration;
}

} // namespace

FlowListModel::FlowListModel(QObject *parent) : QAbstractTableModel(parent), m_trace(std::make_shared<Trace>())
{
    m_again.setSingleShot(true);
    m_again.setInterval(AskInterval);
    connect(&m_again, &QTimer::timeout, this, &FlowListModel::ask);
}

void FlowListModel::setTrace(std::shared_ptr<const Trace> trace)
{
    m_job.cancel();
    m_again.stop();
    beginResetModel();
    m_trace = std::move(trace);
    m_rows.clear();
    m_pages.clear();
    m_rowCount = 0;
    m_showsAll = m_query.isWholeTrace();
    endResetModel();
    update();
}

void FlowListModel::update()
{
    m_pages.clear();
    if (m_query.isWholeTrace() && m_showsAll)
        growTo(m_trace->counts().flows);
    else if (!m_job.isBusy() && !m_again.isActive())
        m_again.start();
    if (m_rowCount > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rowCount - 1, ColumnCount - 1));
}

void FlowListModel::growTo(std::size_t rows)
{
    const int count = static_cast<int>(std::min(rows, MostRows));
    if (count <= m_rowCount)
        return;
    beginInsertRows({}, m_rowCount, count - 1);
    m_rowCount = count;
    endInsertRows();
}

void FlowListModel::setFilter(const FlowFilter &filter)
{
    m_query.filter = filter;
    ask();
}

void FlowListModel::setNames(std::shared_ptr<const HostNames> names)
{
    m_query.names = std::move(names);
    if (m_rowCount > 0)
        Q_EMIT dataChanged(index(0, Client), index(m_rowCount - 1, Server));
    if (isFiltered())
        ask();
}

void FlowListModel::sort(int column, Qt::SortOrder order)
{
    static_assert(static_cast<int>(FlowOrder::Trouble) == Trouble, "columns and orders run in parallel");
    m_query.order = column < 0 ? FlowOrder::Number : static_cast<FlowOrder>(column);
    m_query.isDescending = column >= 0 && order == Qt::DescendingOrder;
    ask();
}

void FlowListModel::ask()
{
    m_again.stop();
    if (m_query.isWholeTrace()) {
        m_job.cancel();
        if (!m_showsAll)
            take({});
        Q_EMIT settled();
        return;
    }
    m_job.run(
        [trace = m_trace, query = m_query](const std::stop_token &stop) { return runFlowQuery(*trace, query, stop); },
        [this](std::vector<FlowId> rows) {
            take(std::move(rows));
            Q_EMIT settled();
        });
}

void FlowListModel::take(std::vector<FlowId> rows)
{
    const bool showsAll = m_query.isWholeTrace();
    if (!showsAll && !m_showsAll && rows == m_rows)
        return;
    beginResetModel();
    m_showsAll = showsAll;
    m_rows = std::move(rows);
    m_pages.clear();
    m_rowCount =
        static_cast<int>(std::min<std::size_t>(m_showsAll ? m_trace->counts().flows : m_rows.size(), MostRows));
    endResetModel();
}

FlowId FlowListModel::flowAt(int row) const
{
    if (row < 0 || row >= m_rowCount)
        return {};
    return m_showsAll ? FlowId(static_cast<std::uint32_t>(row)) : m_rows[static_cast<std::size_t>(row)];
}

int FlowListModel::rowOf(FlowId flow) const
{
    if (!flow.isValid())
        return -1;
    if (m_showsAll)
        return flow.value() < static_cast<std::uint32_t>(m_rowCount) ? static_cast<int>(flow.value()) : -1;
    const auto found = std::find(m_rows.begin(), m_rows.end(), flow);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const FlowSummary *FlowListModel::summaryAt(int row) const
{
    const int number = row / PageSize;
    auto place = m_pages.find(number);
    if (place == m_pages.end()) {
        if (m_pages.size() >= MostPages)
            m_pages.clear();
        const int first = number * PageSize;
        const int count = std::min(PageSize, m_rowCount - first);
        const auto from = static_cast<std::uint32_t>(first);
        Page page = m_showsAll ? m_trace->flows(from, static_cast<std::uint32_t>(count))
                               : m_trace->flows(std::span(m_rows).subspan(from, static_cast<std::size_t>(count)));
        place = m_pages.emplace(number, std::move(page)).first;
    }
    const auto index = static_cast<std::size_t>(row % PageSize);
    return index < place->second.size() ? &place->second[index] : nullptr;
}

int FlowListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int FlowListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FlowListModel::textOf(const FlowSummary &flow, int column) const
{
    switch (column) {
    case Number:
        return numberText(flow.id.value());
    case Client:
        return shortEndPointText(m_query.names.get(), flow.endPoint(Side::Client));
    case Server:
        return shortEndPointText(m_query.names.get(), flow.endPoint(Side::Server));
    case ClientState:
        return stateText(flow.states[0]);
    case ServerState:
        return stateText(flow.states[1]);
    case Segments:
        return numberText(flow.segmentCount);
    case Bytes:
        return numberText(static_cast<std::int64_t>(flow.totalBytes()));
    case Duration:
        return hasTimes(*m_trace, flow) ? durationText(flow.duration()) : QString();
    case Trouble:
        return troubleText(flow);
    default:
        return {};
    }
}

QVariant FlowListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != StateRole)
        return {};
    const FlowSummary *flow = summaryAt(index.row());
    if (flow == nullptr)
        return {};
    if (role == StateRole) {
        if (index.column() != ClientState && index.column() != ServerState)
            return {};
        return static_cast<int>(flow->states[index.column() == ClientState ? 0 : 1]);
    }
    if (role == Qt::ToolTipRole && (index.column() == ClientState || index.column() == ServerState))
        return stateMeaning(flow->states[index.column() == ClientState ? 0 : 1]);
    if (role == Qt::ToolTipRole && (index.column() == Client || index.column() == Server))
        return endPointText(m_query.names.get(),
                            flow->endPoint(index.column() == Client ? Side::Client : Side::Server));
    return textOf(*flow, index.column());
}

QVariant FlowListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (section) {
    case Number:
        return isTip ? tr("Number of the flow, in the order in which flows begin") : tr("#", "number of a flow");
    case Client:
        return isTip ? tr("The side that opened the connection, or is taken for it") : tr("Client");
    case Server:
        return isTip ? tr("The side that was called") : tr("Server");
    case ClientState:
        return isTip ? tr("State of the client after the last segment") : tr("Client's state");
    case ServerState:
        return isTip ? tr("State of the server after the last segment") : tr("Server's state");
    case Segments:
        return isTip ? tr("TCP segments of both directions") : tr("Segments");
    case Bytes:
        return isTip ? tr("Payload of both directions") : tr("Bytes");
    case Duration:
        return isTip ? tr("From the first segment to the last") : tr("Duration");
    case Trouble:
        return isTip ? tr("What went wrong, and how often") : tr("Trouble");
    default:
        return {};
    }
}

void FlowListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_rowCount > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rowCount - 1, ColumnCount - 1));
}

} // namespace tcpladder
