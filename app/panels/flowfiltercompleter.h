// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>
#include <QStringListModel>

namespace tcpladder {

/// Completes the last word of a flow filter: its keys, the names of states and of marks.
class FlowFilterCompleter : public QCompleter
{
public:
    explicit FlowFilterCompleter(QObject *parent = nullptr);

    /// Offers what may follow @p text, which is what was typed so far.
    void offerFor(const QString &text);
    /// The whole texts that are offered.
    QStringList offers() const { return m_offers.stringList(); }

private:
    QStringListModel m_offers;
};

} // namespace tcpladder
