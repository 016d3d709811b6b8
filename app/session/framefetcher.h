// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/latestjob.h"
#include "core/base/error.h"
#include "core/base/time.h"
#include "core/net/linktype.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <cstdint>
#include <memory>

namespace tcpladder {

/// One packet of the capture, with its bytes.
struct Frame {
    std::uint32_t number = 0; ///< from 1, as Segment::frame
    Nanoseconds time = 0;
    LinkType linkType = LinkType::Ethernet;
    std::uint32_t wireLength = 0; ///< bytes that it had on the wire
    QByteArray bytes;             ///< what was captured of it
};

/// Reads single packets again from the file that is open, in a thread of its own.
class FrameFetcher : public QObject
{
    Q_OBJECT

public:
    explicit FrameFetcher(QObject *parent = nullptr);
    ~FrameFetcher() override;

    /// Frames are read from @p files from now on.
    void setFiles(const QStringList &files);
    /// Asks for packet @p number; fetched() or failed() follows unless another is asked for before.
    void fetch(std::uint32_t number);

Q_SIGNALS:
    void fetched(const tcpladder::Frame &frame);
    void failed(const tcpladder::Error &error);

private:
    class Reader;

    std::shared_ptr<Reader> m_reader; ///< used by the worker thread alone
    LatestJob m_job;                  ///< after m_reader: its thread ends first
};

} // namespace tcpladder
