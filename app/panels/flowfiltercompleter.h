// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>
#include <QSet>
#include <QStringList>
#include <QStringListModel>

#include <array>
#include <cstdint>

namespace tcpladder {

class Session;

/// Completes the last word of a flow filter: its keys, the names of states and of marks, amounts as examples, and the
/// addresses and ports of the capture's first flows.
class FlowFilterCompleter : public QCompleter
{
public:
    explicit FlowFilterCompleter(const Session &session, QObject *parent = nullptr);

    /// Offers what may follow @p text, which is what was typed so far.
    void offerFor(const QString &text);
    /// The whole texts that are offered.
    QStringList offers() const { return m_offers.stringList(); }

private:
    /// Values in the order in which they were met, each once.
    struct Values {
        QStringList list;
        QSet<QString> known;
        void add(const QString &value);
    };

    void learn();
    const QStringList &valuesFor(const QString &key) const;

    const Session &m_session;
    QStringListModel m_offers;
    std::array<Values, 2> m_addresses; ///< of clients, of servers
    Values m_ends;                     ///< addresses of both
    Values m_ports;
    std::uint32_t m_flowCount = 0; ///< flows whose values are known
};

} // namespace tcpladder
