// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/capture-helper/controlsocket.h"
#include "app/capture-helper/helperoptions.h"
#include "app/capture-helper/interfacedrops.h"
#include "app/capture-helper/recordfile.h"
#include "app/capture-helper/statuspipe.h"

#include <cstdint>
#include <pcap/pcap.h>
#include <string>

namespace tcpladder::helper {

/// Carries packets from the kernel to the file until it is told to stop or a limit is reached. It looks into none.
class CaptureLoop
{
public:
    CaptureLoop(pcap_t *handle, const HelperOptions &options, FileDescriptor file, ControlSocket &control,
                StatusPipe &status);

    /// Runs to the end of the capture and tells of it.
    void run();

private:
    static void take(unsigned char *self, const pcap_pkthdr *head, const unsigned char *bytes);
    void take(const pcap_pkthdr &head, const unsigned char *bytes);
    void wait();
    void readPackets();
    void checkLimits();
    void tell(bool mayWait);
    CaptureEncoder::Statistics statistics() const;
    void stop(const std::string &word, const std::string &detail = {});
    void stopForFile() { stop(m_file.problem(), m_file.detail()); }

    pcap_t *m_handle;
    const HelperOptions &m_options;
    CaptureEncoder m_encoder;
    InterfaceDrops m_interfaceDrops;
    RecordFile m_file;
    ControlSocket &m_control;
    StatusPipe &m_status;
    StatusPipe::Progress m_progress;
    std::int64_t m_tickScale; ///< nanoseconds in a fraction of libpcap's seconds
    std::int64_t m_deadline = 0;
    std::int64_t m_toldAt = 0;
    Nanoseconds m_begin;
    bool m_isIdle = false;    ///< the last look found no packet
    bool m_hasToTell = false; ///< something changed since
    std::string m_end;        ///< why capturing ends; empty while it goes on
    std::string m_endDetail;
};

} // namespace tcpladder::helper
