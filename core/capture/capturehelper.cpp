// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/capturehelper.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <map>
#include <poll.h>
#include <spawn.h>
#include <sstream>
#include <string_view>
#include <sys/socket.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace tcpladder {
namespace {

constexpr int FileNumber = 3; ///< the helper's descriptor of the file

std::vector<std::string> argumentsFor(const LiveSettings &settings, bool isPcap)
{
    std::vector<std::string> arguments{settings.helper,
                                       "--interface",
                                       settings.interface,
                                       "--filter",
                                       settings.filter,
                                       "--snaplen",
                                       std::to_string(settings.snapLength),
                                       "--buffer",
                                       std::to_string(settings.bufferMebibytes),
                                       "--stop-seconds",
                                       std::to_string(settings.stopSeconds),
                                       "--stop-packets",
                                       std::to_string(settings.stopPackets),
                                       "--stop-bytes",
                                       std::to_string(settings.stopBytes),
                                       "--ring-bytes",
                                       std::to_string(settings.ringBytes)};
    if (!settings.isPromiscuous)
        arguments.emplace_back("--no-promiscuous");
    if (settings.isImmediate)
        arguments.emplace_back("--immediate");
    if (isPcap)
        arguments.emplace_back("--pcap");
    return arguments;
}

/// The helper's word for why it ended, as an error; nothing if it ended as planned.
std::optional<ErrorCode> codeOf(std::string_view word)
{
    static const std::map<std::string_view, ErrorCode> codes{
        {"no-interface", ErrorCode::NoInterface}, {"permission", ErrorCode::MayNotCapture},
        {"down", ErrorCode::InterfaceDown},       {"open", ErrorCode::CaptureFailed},
        {"filter", ErrorCode::InvalidFilter},     {"lock-in", ErrorCode::CaptureFailed},
        {"read", ErrorCode::CaptureFailed},       {"gone", ErrorCode::InterfaceGone},
        {"disk-full", ErrorCode::DiskFull},       {"write", ErrorCode::WriteFailed}};
    const auto found = codes.find(word);
    return found == codes.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

Result<std::unique_ptr<CaptureHelper>> CaptureHelper::start(const LiveSettings &settings)
{
    std::unique_ptr<CaptureHelper> helper(new CaptureHelper(settings));
    auto recording = Recording::create(settings.file, settings.ringBytes > 0, settings.isTemporary);
    if (!recording)
        return recording.error();
    helper->m_recording = std::move(recording).value();
    helper->m_error = helper->launch();
    while (!helper->m_error && !helper->m_isReady && !helper->m_hasEnded)
        helper->wait(0);
    if (helper->m_error) {
        helper->m_recording->discardIfEmpty();
        return *helper->m_error;
    }
    if (settings.ringBytes > 0)
        helper->sendSpare();
    return helper;
}

CaptureHelper::~CaptureHelper()
{
    stop();
    m_status = FileDescriptor(); // it need not tell any more
    collect();
    if (m_recording)
        m_recording->removeOld(m_settings.ringFiles, m_end);
}

std::optional<Error> CaptureHelper::launch()
{
    std::array<int, 2> control{};
    std::array<int, 2> status{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, control.data()) != 0)
        return problem(ErrorCode::CaptureFailed, std::generic_category().message(errno));
    m_control = FileDescriptor(control[0]);
    const FileDescriptor helperControl(control[1]);
    if (pipe2(status.data(), O_CLOEXEC) != 0)
        return problem(ErrorCode::CaptureFailed, std::generic_category().message(errno));
    m_status = FileDescriptor(status[0]);
    const FileDescriptor helperStatus(status[1]);
    // From numbers that are not in the way of those that they become.
    const FileDescriptor file(fcntl(m_recording->descriptor(), F_DUPFD_CLOEXEC, FileNumber + 1));

    std::vector<std::string> arguments = argumentsFor(m_settings, m_recording->isPcap());
    std::vector<char *> pointers;
    pointers.reserve(arguments.size() + 1);
    for (std::string &argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, helperControl.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, helperStatus.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, file.get(), FileNumber);
    const int failure = posix_spawn(&m_process, m_settings.helper.c_str(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failure == 0)
        return std::nullopt;
    m_process = -1;
    const ErrorCode code = failure == ENOENT                       ? ErrorCode::NoHelper
                           : failure == EACCES || failure == EPERM ? ErrorCode::MayNotCapture
                                                                   : ErrorCode::CaptureFailed;
    Error error = problem(code, std::generic_category().message(failure));
    if (code == ErrorCode::NoHelper)
        error.file = m_settings.helper;
    return error;
}

void CaptureHelper::wait(std::int64_t position)
{
    m_recording->removeOld(m_settings.ringFiles, position);
    std::array<pollfd, 2> waiting{{{m_status.get(), POLLIN, 0}, {m_wakeup.number(), POLLIN, 0}}};
    if (poll(waiting.data(), waiting.size(), -1) < 0)
        return; // a signal
    if (waiting[1].revents != 0)
        m_wakeup.clear();
    if (waiting[0].revents != 0)
        hear();
}

void CaptureHelper::hear()
{
    std::array<char, 4096> buffer{};
    const ssize_t got = read(m_status.get(), buffer.data(), buffer.size());
    if (got < 0)
        return;
    if (got == 0) {
        if (!m_hasEnded) {
            collect();
            if (!m_error)
                m_error = problem(ErrorCode::HelperDied, {});
            // What it wrote without telling may end with half a packet, which the reader tells of.
            m_end = m_recording->positionOf(std::numeric_limits<std::int64_t>::max() / 2);
            m_hasEnded = true;
        }
        return;
    }
    m_text.append(buffer.data(), static_cast<std::size_t>(got));
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = m_text.find('\n', begin)) != std::string::npos; begin = end + 1)
        understand(m_text.substr(begin, end - begin));
    m_text.erase(0, begin);
}

void CaptureHelper::understand(const std::string &line)
{
    const std::size_t blank = line.find(' ');
    const std::string word = line.substr(0, blank);
    const std::string rest = blank == std::string::npos ? std::string() : line.substr(blank + 1);
    if (word == "ready") {
        m_headerLength = std::atoll(rest.c_str());
        m_isReady = true;
    } else if (word == "at") {
        progress(rest);
    } else if (word == "end") {
        const std::size_t end = rest.find(' ');
        const std::string detail = end == std::string::npos ? std::string() : rest.substr(end + 1);
        if (const auto code = codeOf(rest.substr(0, end)))
            m_error = problem(*code, detail);
        m_hasEnded = true;
    }
}

void CaptureHelper::progress(const std::string &numbers)
{
    std::istringstream in(numbers);
    unsigned file = 0;
    std::int64_t bytes = 0;
    LiveCounts counts;
    if (!(in >> file >> bytes >> counts.packets >> counts.received >> counts.droppedByKernel
          >> counts.droppedByInterface))
        return;
    if (file != m_file) { // it has but one spare, so it is the next
        m_file = file;
        m_recording->useSpare();
        sendSpare();
    }
    m_end = m_recording->positionOf(bytes);
    counts.bytes = m_end;
    const std::lock_guard lock(m_mutex);
    m_counts = counts;
}

void CaptureHelper::sendSpare()
{
    const Result<int> spare = m_recording->makeSpare();
    if (!spare)
        return; // the file that is open goes on
    const int number = spare.value();
    char byte = 'f';
    iovec content{&byte, 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> space{};
    msghdr message{};
    message.msg_iov = &content;
    message.msg_iovlen = 1;
    message.msg_control = space.data();
    message.msg_controllen = space.size();
    cmsghdr *attached = CMSG_FIRSTHDR(&message);
    attached->cmsg_level = SOL_SOCKET;
    attached->cmsg_type = SCM_RIGHTS;
    attached->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(attached), &number, sizeof number);
    sendmsg(m_control.get(), &message, MSG_NOSIGNAL);
}

LiveCounts CaptureHelper::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

void CaptureHelper::stop()
{
    shutdown(m_control.get(), SHUT_RDWR); // takes no lock, so that a signal handler may stop as well
}

void CaptureHelper::collect()
{
    if (m_process <= 0)
        return;
    int status = 0;
    while (waitpid(m_process, &status, 0) < 0 && errno == EINTR) {}
    m_process = -1;
    if (WIFSIGNALED(status) && !m_error)
        m_error = problem(ErrorCode::HelperDied, strsignal(WTERMSIG(status)));
}

Error CaptureHelper::problem(ErrorCode code, std::string detail) const
{
    const bool isOfFile = code == ErrorCode::DiskFull || code == ErrorCode::WriteFailed;
    return Error{code,
                 code == ErrorCode::InvalidFilter ? m_settings.filter
                 : isOfFile                       ? m_recording->path()
                                                  : m_settings.interface,
                 -1, std::move(detail)};
}

} // namespace tcpladder
