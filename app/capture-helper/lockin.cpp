// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture-helper/lockin.h"

#include <array>
#include <cerrno>
#include <memory>
#include <seccomp.h>
#include <sys/capability.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <type_traits>

namespace tcpladder::helper {
namespace {

struct Free {
    void operator()(void *memory) const { cap_free(memory); }
};
using Capabilities = std::unique_ptr<std::remove_pointer_t<cap_t>, Free>;

struct ReleaseFilter {
    void operator()(void *filter) const { seccomp_release(filter); }
};

} // namespace

bool keepNetworkCapabilities()
{
    for (int capability = 0; prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; ++capability)
        prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);

    const Capabilities now(cap_get_proc());
    const Capabilities kept(cap_init());
    if (!now || !kept)
        return false;
    for (const cap_value_t capability : {CAP_NET_RAW, CAP_NET_ADMIN}) {
        cap_flag_value_t isPermitted = CAP_CLEAR;
        if (cap_get_flag(now.get(), capability, CAP_PERMITTED, &isPermitted) != 0)
            return false;
        for (const cap_flag_t flag : {CAP_PERMITTED, CAP_EFFECTIVE}) {
            if (cap_set_flag(kept.get(), flag, 1, &capability, isPermitted) != 0)
                return false;
        }
    }
    return cap_set_proc(kept.get()) == 0;
}

bool giveUpCapabilities()
{
    const Capabilities none(cap_init());
    return none && cap_set_proc(none.get()) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

bool lockIn()
{
    // What is not allowed fails, rather than kills: a library that asks for more than it needs must not end a capture.
    const std::unique_ptr<void, ReleaseFilter> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
    if (!filter)
        return false;
    constexpr std::array Allowed{
        SCMP_SYS(read),           SCMP_SYS(pread64),
        SCMP_SYS(write),          SCMP_SYS(ftruncate),
        SCMP_SYS(ftruncate64),    SCMP_SYS(close),
        SCMP_SYS(poll),           SCMP_SYS(ppoll),
        SCMP_SYS(ppoll_time64),   SCMP_SYS(recvmsg),
        SCMP_SYS(recvfrom),       SCMP_SYS(recv),
        SCMP_SYS(getsockopt),     SCMP_SYS(getsockname),
        SCMP_SYS(clock_gettime),  SCMP_SYS(clock_gettime64),
        SCMP_SYS(gettimeofday),   SCMP_SYS(brk),
        SCMP_SYS(munmap),         SCMP_SYS(mremap),
        SCMP_SYS(madvise),        SCMP_SYS(futex),
        SCMP_SYS(rt_sigreturn),   SCMP_SYS(sigreturn),
        SCMP_SYS(rt_sigprocmask), SCMP_SYS(restart_syscall),
        SCMP_SYS(exit),           SCMP_SYS(exit_group),
    };
    for (const int call : Allowed) {
        if (seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) != 0)
            return false;
    }
    // Memory, but none that could hold code; of the interface only whether it is still there.
    constexpr scmp_datum_t Executable = 4; // PROT_EXEC
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mmap2)}) {
        if (seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, Executable, 0)) != 0)
            return false;
    }
    for (const scmp_datum_t question : {SIOCGIFINDEX, SIOCGIFNAME, SIOCGIFFLAGS}) {
        if (seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1, SCMP_A1(SCMP_CMP_EQ, question)) != 0)
            return false;
    }
    return seccomp_load(filter.get()) == 0;
}

} // namespace tcpladder::helper
