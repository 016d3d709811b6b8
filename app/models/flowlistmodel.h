// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/latestjob.h"
#include "core/store/flowquery.h"
#include "core/store/trace.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tcpladder {

/// The flows of a trace as rows, all of them or those that a query asks for. It keeps only the pages that were looked
/// at; sorting and filtering run in a worker thread, and the rows change when they are done.
class FlowListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Client, Server, ClientState, ServerState, Segments, Bytes, Duration, Trouble, ColumnCount };
    /// The state of a state column's cell as int, for the swatch.
    static constexpr int StateRole = Qt::UserRole;

    explicit FlowListModel(QObject *parent = nullptr);

    /// Shows @p trace; never null.
    void setTrace(std::shared_ptr<const Trace> trace);
    /// Looks at what the trace has become.
    void update();
    /// Shows only flows that match @p filter.
    void setFilter(const FlowFilter &filter);
    /// Shows the names of hosts instead of their addresses, and finds hosts by them.
    void setNames(std::shared_ptr<const HostNames> names);
    bool isFiltered() const { return !m_query.filter.isEmpty(); }

    /// The flow of @p row; invalid if there is no such row.
    FlowId flowAt(int row) const;
    /// The row of @p flow; -1 if it is not shown. Costs a look at every row if the list is sorted or filtered.
    int rowOf(FlowId flow) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// After a change of language.
    void retranslate();

Q_SIGNALS:
    /// The rows are now those of the query last asked for.
    void settled();

private:
    static constexpr int PageSize = 64;
    using Page = std::vector<FlowSummary>;

    const FlowSummary *summaryAt(int row) const;
    void ask();
    void take(std::vector<FlowId> rows);
    void growTo(std::size_t rows);
    QString textOf(const FlowSummary &flow, int column) const;

    std::shared_ptr<const Trace> m_trace;
    FlowQuery m_query;
    std::vector<FlowId> m_rows; ///< the query's answer; unused while every flow is shown by its number
    bool m_showsAll = true;
    int m_rowCount = 0;
    mutable std::unordered_map<int, Page> m_pages;
    LatestJob m_job;
    QTimer m_again; ///< asks again while the trace grows
};

} // namespace tcpladder
