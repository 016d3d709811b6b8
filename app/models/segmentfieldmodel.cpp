// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/segmentfieldmodel.h"

#include <algorithm>

namespace tcpladder {

/// A field with its place in the tree, so that an index can point at it.
struct SegmentFieldModel::Node {
    SegmentField field;
    const Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    void build(std::vector<SegmentField> fields)
    {
        for (SegmentField &child : fields) {
            auto node = std::make_unique<Node>();
            node->parent = this;
            node->row = static_cast<int>(children.size());
            node->build(std::exchange(child.children, {}));
            node->field = std::move(child);
            children.push_back(std::move(node));
        }
    }

    bool hasShapeOf(const Node &other) const
    {
        return field.name == other.field.name
               && std::equal(children.begin(), children.end(), other.children.begin(), other.children.end(),
                             [](const auto &a, const auto &b) { return a->hasShapeOf(*b); });
    }

    void takeValues(Node &other)
    {
        field = std::move(other.field);
        for (std::size_t i = 0; i < children.size(); ++i)
            children[i]->takeValues(*other.children[i]);
    }

    bool holds(int offset) const
    {
        return field.offset >= 0 && offset >= field.offset && offset < field.offset + field.length;
    }

    const Node *innermost(int offset) const
    {
        for (const auto &child : children) {
            if (const Node *found = child->innermost(offset))
                return found;
        }
        return holds(offset) ? this : nullptr;
    }
};

SegmentFieldModel::SegmentFieldModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

SegmentFieldModel::~SegmentFieldModel() = default;

void SegmentFieldModel::setFields(std::vector<SegmentField> fields)
{
    auto root = std::make_unique<Node>();
    root->build(std::move(fields));
    if (!root->hasShapeOf(*m_root)) {
        beginResetModel();
        m_root = std::move(root);
        endResetModel();
        return;
    }
    m_root->takeValues(*root);
    const auto announce = [this](const auto &self, const Node &node) -> void {
        if (node.children.empty())
            return;
        Q_EMIT dataChanged(createIndex(0, Name, node.children.front().get()),
                           createIndex(static_cast<int>(node.children.size()) - 1, Value, node.children.back().get()));
        for (const auto &child : node.children)
            self(self, *child);
    };
    announce(announce, *m_root);
}

const SegmentFieldModel::Node *SegmentFieldModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex SegmentFieldModel::indexOf(const Node *node) const
{
    return node == nullptr || node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

const SegmentField *SegmentFieldModel::field(const QModelIndex &index) const
{
    return index.isValid() ? &nodeOf(index)->field : nullptr;
}

QModelIndex SegmentFieldModel::fieldAt(int offset) const
{
    // The packet's own field holds every byte: it is the last resort.
    const Node *whole = nullptr;
    for (const auto &child : m_root->children) {
        const Node *found = child->innermost(offset);
        if (found != nullptr && found->row == 0 && found->parent == m_root.get())
            whole = found;
        else if (found != nullptr)
            return indexOf(found);
    }
    return indexOf(whole);
}

QModelIndex SegmentFieldModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex SegmentFieldModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int SegmentFieldModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int SegmentFieldModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant SegmentFieldModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const SegmentField &field = nodeOf(index)->field;
    return index.column() == Name ? field.name : field.value;
}

QVariant SegmentFieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Field") : tr("Value");
}

} // namespace tcpladder
