// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QAccessibleWidget>

#include <cstdint>
#include <map>

namespace tcpladder {

class LadderView;

/// What a screen reader knows of a ladder: a list whose items are the segments in sight. The selected one has the focus,
/// so that each is read aloud as the user goes from one to the next.
class LadderAccessible : public QAccessibleWidget
{
public:
    explicit LadderAccessible(LadderView &view);
    ~LadderAccessible() override;
    Q_DISABLE_COPY_MOVE(LadderAccessible)

    /// Has every LadderView that is made from now on told so; may be called more than once.
    static void install();
    /// Tells that the focus is on segment @p index of @p view.
    static void focus(LadderView &view, std::uint32_t index);

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;

private:
    /// The segments that are items now: those in sight, from m_first on.
    struct Range {
        std::uint32_t first = 0;
        int count = 0;
    };
    Range inSight() const;
    QAccessibleInterface *item(std::uint32_t index) const;
    void forget() const;

    LadderView &m_view;
    mutable FlowId m_flow; ///< whose segments the items are
    mutable std::map<std::uint32_t, QAccessible::Id> m_items;
};

} // namespace tcpladder
