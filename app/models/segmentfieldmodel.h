// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/segmentfields.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace tcpladder {

/// The fields of one segment as a tree of names and values.
class SegmentFieldModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, ColumnCount };

    explicit SegmentFieldModel(QObject *parent = nullptr);
    ~SegmentFieldModel() override;

    /// Shows @p fields. Where names and order are the former ones, only the values change, and what is open stays open.
    void setFields(std::vector<SegmentField> fields);
    /// The field of @p index, null for none.
    const SegmentField *field(const QModelIndex &index) const;
    /// The innermost field whose bytes hold the packet's byte @p offset; invalid if none does.
    QModelIndex fieldAt(int offset) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    const Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node) const;

    std::unique_ptr<Node> m_root;
};

} // namespace tcpladder
