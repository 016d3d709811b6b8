// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/latestjob.h"
#include "core/base/error.h"
#include "core/base/time.h"
#include "core/net/linktype.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <cstdint>

namespace tcpladder {

/// One packet of the capture, with its bytes.
struct Frame {
    std::uint32_t number = 0; ///< from 1, as Segment::frame
    Nanoseconds time = 0;
    LinkType linkType = LinkType::Ethernet;
    std::uint32_t wireLength = 0; ///< bytes that it had on the wire
    QByteArray bytes;             ///< what was captured of it
    QString comment;              ///< what somebody noted on it in the capture, perhaps of several lines
};

class FrameReader;
class Session;

/// Reads single packets again of the capture that is open, in a thread of its own.
class FrameFetcher : public QObject
{
    Q_OBJECT

public:
    explicit FrameFetcher(const Session &session, QObject *parent = nullptr);

    /// Asks for packet @p number, from 1; fetched() or failed() follows unless another is asked for before.
    void fetch(std::uint32_t number);
    /// Asks for none any more.
    void cancel() { m_job.cancel(); }

Q_SIGNALS:
    void fetched(const tcpladder::Frame &frame);
    void failed(const tcpladder::Error &error);

private:
    const Session &m_session;
    LatestJob m_job;
};

} // namespace tcpladder
