// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/ladderaccessible.h"

#include "app/ladder/ladderview.h"

#include <QPointer>

#include <algorithm>

namespace tcpladder {
namespace {

constexpr int MostItems = 200; ///< a row may be a fold of millions
constexpr std::size_t MostKept = 1000;

/// One segment of the flow that a ladder shows; it says what its tooltip says.
class SegmentAccessible : public QAccessibleInterface
{
public:
    SegmentAccessible(LadderView &view, std::uint32_t index)
        : m_view(&view),
          m_flow(view.ladder()->flow()),
          m_index(index)
    {}

    bool isValid() const override
    {
        return m_view && m_view->ladder() && m_view->ladder()->flow() == m_flow
               && m_index < m_view->ladder()->segmentCount();
    }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_view->textOf(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect row = m_view->rowArea(m_index).toRect();
        return {m_view->viewport()->mapToGlobal(row.topLeft()), row.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = state.selectable = true;
        state.selected = m_view->selectedSegment() == m_index;
        state.focused = state.selected && m_view->isMovedByKeys();
        return state;
    }

private:
    QPointer<LadderView> m_view;
    FlowId m_flow;
    std::uint32_t m_index;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<LadderView *>(object);
    return view != nullptr ? new LadderAccessible(*view) : nullptr;
}

} // namespace

LadderAccessible::LadderAccessible(LadderView &view) : QAccessibleWidget(&view, QAccessible::List), m_view(view) {}

LadderAccessible::~LadderAccessible()
{
    forget();
}

void LadderAccessible::install()
{
    QAccessible::installFactory(makeInterface); // once, however often it is called
}

void LadderAccessible::focus(LadderView &view, std::uint32_t index)
{
    auto *list = dynamic_cast<LadderAccessible *>(QAccessible::queryAccessibleInterface(&view));
    if (list == nullptr)
        return;
    QAccessibleEvent event(list->item(index), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

LadderAccessible::Range LadderAccessible::inSight() const
{
    if (!m_view.ladder() || m_view.ladder()->segmentCount() == 0)
        return {};
    const QRect area = m_view.viewport()->rect();
    const std::uint32_t first = m_view.segmentAt(area.topLeft()).value_or(0);
    const std::uint32_t last = m_view.segmentAt(area.bottomLeft()).value_or(first);
    return {first, static_cast<int>(std::min<std::uint32_t>(last - first, MostItems - 1)) + 1};
}

int LadderAccessible::childCount() const
{
    return QAccessibleWidget::childCount() + inSight().count;
}

QAccessibleInterface *LadderAccessible::child(int index) const
{
    const int widgets = QAccessibleWidget::childCount();
    if (index < widgets)
        return QAccessibleWidget::child(index);
    const Range range = inSight();
    return index - widgets < range.count ? item(range.first + static_cast<std::uint32_t>(index - widgets)) : nullptr;
}

int LadderAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const Range range = inSight();
    for (const auto &[segment, id] : m_items) {
        if (QAccessible::accessibleInterface(id) != child)
            continue;
        const bool isInSight =
            segment >= range.first && segment - range.first < static_cast<std::uint32_t>(range.count);
        return isInSight ? QAccessibleWidget::childCount() + static_cast<int>(segment - range.first) : -1;
    }
    return QAccessibleWidget::indexOfChild(child);
}

QAccessibleInterface *LadderAccessible::focusChild() const
{
    const auto selected = m_view.selectedSegment();
    return selected && m_view.isMovedByKeys() ? item(*selected) : QAccessibleWidget::focusChild();
}

QAccessibleInterface *LadderAccessible::item(std::uint32_t index) const
{
    if (m_flow != m_view.ladder()->flow() || m_items.size() >= MostKept)
        forget();
    m_flow = m_view.ladder()->flow();
    const auto known = m_items.find(index);
    if (known != m_items.end())
        return QAccessible::accessibleInterface(known->second);
    auto *made = new SegmentAccessible(m_view, index);
    m_items[index] = QAccessible::registerAccessibleInterface(made);
    return made;
}

void LadderAccessible::forget() const
{
    for (const auto &[segment, id] : m_items)
        QAccessible::deleteAccessibleInterface(id);
    m_items.clear();
}

} // namespace tcpladder
