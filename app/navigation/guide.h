// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstdint>

namespace tcpladder {

class Navigator;
class Session;

/// Moves the selection within the flow that is shown: what the Go menu does.
class Guide : public QObject
{
    Q_OBJECT

public:
    Guide(const Session &session, Navigator &navigator, QObject *parent = nullptr);

public Q_SLOTS:
    void nextSegment();
    void previousSegment();
    void firstSegment();
    void lastSegment();

private:
    std::uint32_t count() const;

    const Session &m_session;
    Navigator &m_navigator;
};

} // namespace tcpladder
