// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture-helper/captureloop.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <poll.h>

namespace tcpladder::helper {
namespace {

constexpr int PacketsAtOnce = 4096;        ///< before the file is written and the other side told
constexpr std::int64_t TellInterval = 10;  ///< milliseconds
constexpr std::int64_t DropInterval = 500; ///< milliseconds between looks at what was dropped, if no packet comes
constexpr std::uint32_t LinkTypeRaw = 101;

std::int64_t milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

Nanoseconds wallClock()
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    return Nanoseconds{now.tv_sec} * Second + now.tv_nsec;
}

/// libpcap's numbers differ from system to system, those of files do not; of the usual ones only raw IP differs.
std::uint32_t linkTypeInFiles(int dataLink)
{
    return dataLink == DLT_RAW ? LinkTypeRaw : static_cast<std::uint32_t>(dataLink);
}

} // namespace

CaptureLoop::CaptureLoop(pcap_t *handle, const HelperOptions &options, FileDescriptor file, ControlSocket &control,
                         StatusPipe &status)
    : m_handle(handle),
      m_options(options),
      m_encoder(options.format, {options.interface, options.filter, linkTypeInFiles(pcap_datalink(handle)),
                                 static_cast<std::uint32_t>(pcap_snapshot(handle))}),
      m_interfaceDrops(options.interface),
      m_file(std::move(file)),
      m_control(control),
      m_status(status),
      m_tickScale(pcap_get_tstamp_precision(handle) == PCAP_TSTAMP_PRECISION_NANO ? 1 : Microsecond),
      m_begin(wallClock())
{
    if (options.stopSeconds > 0)
        m_deadline = milliseconds(CLOCK_MONOTONIC) + static_cast<std::int64_t>(options.stopSeconds) * 1000;
}

void CaptureLoop::run()
{
    m_encoder.begin(m_file.buffer());
    const std::size_t headerBytes = m_file.buffer().size();
    if (!m_file.end() || !m_file.flush())
        stopForFile();
    m_status.tellReady(headerBytes);
    m_hasToTell = true;
    while (m_end.empty()) {
        tell(false);
        wait();
        if (m_end.empty())
            readPackets();
        checkLimits();
    }
    if (m_file.problem().empty()) {
        m_encoder.statistics(m_file.buffer(), statistics());
        if (!m_file.end() || !m_file.flush())
            stopForFile();
    }
    tell(true);
    m_status.tellEnd(m_end, m_endDetail);
}

void CaptureLoop::wait()
{
    const std::int64_t now = milliseconds(CLOCK_MONOTONIC);
    std::int64_t patience = m_hasToTell ? TellInterval : DropInterval;
    if (m_deadline > 0)
        patience = std::clamp<std::int64_t>(m_deadline - now, 0, patience);
    std::array<pollfd, 2> waiting{{{pcap_get_selectable_fd(m_handle), POLLIN, 0}, {m_control.number(), POLLIN, 0}}};
    if (poll(waiting.data(), waiting.size(), m_isIdle ? static_cast<int>(patience) : 0) < 0 && errno != EINTR)
        stop("read", "poll");
    if (waiting[1].revents != 0)
        m_control.receive();
}

void CaptureLoop::readPackets()
{
    const int count =
        pcap_dispatch(m_handle, PacketsAtOnce, &CaptureLoop::take, reinterpret_cast<unsigned char *>(this));
    m_isIdle = count == 0;
    if (!m_end.empty())
        return; // from within take()
    if (count == PCAP_ERROR) {
        const std::string detail = pcap_geterr(m_handle);
        const bool isGone =
            detail.find("disappeared") != std::string::npos || detail.find("went down") != std::string::npos;
        stop(isGone ? "gone" : "read", detail);
    }
    if (!m_file.flush())
        stopForFile();
    m_hasToTell = m_hasToTell || count > 0;
}

void CaptureLoop::take(unsigned char *self, const pcap_pkthdr *head, const unsigned char *bytes)
{
    reinterpret_cast<CaptureLoop *>(self)->take(*head, bytes);
}

void CaptureLoop::take(const pcap_pkthdr &head, const unsigned char *bytes)
{
    if (!m_end.empty())
        return; // libpcap may give some more after it was told to stop
    if (m_options.ringBytes > 0 && m_control.hasSpare()
        && m_file.size() + m_encoder.packetLength(head.caplen) > m_options.ringBytes) {
        m_encoder.statistics(m_file.buffer(), statistics());
        if (!m_file.end() || !m_file.flush())
            return stopForFile();
        m_file.moveTo(m_control.takeSpare());
        ++m_progress.file;
        m_encoder.begin(m_file.buffer());
    }
    const Nanoseconds time = Nanoseconds{head.ts.tv_sec} * Second + head.ts.tv_usec * m_tickScale;
    m_encoder.packet(m_file.buffer(), time, head.len, {bytes, head.caplen});
    if (!m_file.end())
        return stopForFile();
    ++m_progress.packets;
    if (m_options.stopPackets > 0 && m_progress.packets >= m_options.stopPackets)
        stop("packets");
    else if (m_options.stopBytes > 0 && m_file.size() >= m_options.stopBytes)
        stop("filesize");
}

void CaptureLoop::checkLimits()
{
    if (m_control.isClosed())
        stop("stopped");
    else if (m_deadline > 0 && milliseconds(CLOCK_MONOTONIC) >= m_deadline)
        stop("duration");
}

void CaptureLoop::tell(bool mayWait)
{
    const std::int64_t now = milliseconds(CLOCK_MONOTONIC);
    const bool isDue = m_hasToTell ? now - m_toldAt >= TellInterval : now - m_toldAt >= DropInterval;
    if (!isDue && !mayWait)
        return;
    pcap_stat counted{};
    if (pcap_stats(m_handle, &counted) == 0) {
        // The kernel's 32-bit counters run over; only their steps count.
        m_progress.received += static_cast<std::uint32_t>(counted.ps_recv - static_cast<unsigned>(m_progress.received));
        m_progress.kernelDrops +=
            static_cast<std::uint32_t>(counted.ps_drop - static_cast<unsigned>(m_progress.kernelDrops));
    }
    m_progress.interfaceDrops = m_interfaceDrops.count();
    m_progress.bytes = m_file.written();
    m_toldAt = now;
    m_hasToTell = !m_status.tell(m_progress);
}

CaptureEncoder::Statistics CaptureLoop::statistics() const
{
    return {m_begin, wallClock(), m_progress.received, m_progress.kernelDrops, m_progress.interfaceDrops};
}

void CaptureLoop::stop(const std::string &word, const std::string &detail)
{
    if (!m_end.empty())
        return;
    m_end = word;
    m_endDetail = detail;
    pcap_breakloop(m_handle);
}

} // namespace tcpladder::helper
