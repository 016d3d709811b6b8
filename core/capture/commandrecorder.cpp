// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/commandrecorder.h"

#include "core/capture/remotefailure.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace tcpladder {
namespace {

constexpr std::size_t MostSaid = 2000; // bytes of complaints that are kept

} // namespace

Result<std::unique_ptr<CommandRecorder>> CommandRecorder::start(const LiveSettings &settings)
{
    std::unique_ptr<CommandRecorder> recorder(new CommandRecorder(settings));
    auto recording = Recording::create(settings.file, false, settings.isTemporary);
    if (!recording)
        return recording.error();
    recorder->m_recording = std::move(recording).value();
    if (auto error = recorder->launch()) {
        recorder->m_recording->discardIfEmpty();
        return *error;
    }
    recorder->m_thread = std::thread([self = recorder.get()] { self->carry(); });
    return recorder;
}

CommandRecorder::~CommandRecorder()
{
    m_enough.wake();
    if (m_process > 0)
        kill(m_process, SIGKILL);
    if (m_thread.joinable())
        m_thread.join();
    collect();
}

std::optional<Error> CommandRecorder::launch()
{
    const auto failure = [&](int number, ErrorCode code = ErrorCode::CaptureFailed) {
        return Error{code, m_settings.command.front(), -1, std::generic_category().message(number)};
    };
    std::array<int, 2> output{};
    std::array<int, 2> complaints{};
    if (pipe2(output.data(), O_CLOEXEC) != 0)
        return failure(errno);
    m_output = FileDescriptor(output[0]);
    const FileDescriptor itsOutput(output[1]);
    if (pipe2(complaints.data(), O_CLOEXEC) != 0)
        return failure(errno);
    m_complaints = FileDescriptor(complaints[0]);
    const FileDescriptor itsComplaints(complaints[1]);

    std::vector<char *> pointers;
    for (std::string &word : m_settings.command)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, itsOutput.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, itsComplaints.get(), STDERR_FILENO);
    // Without a terminal: what it would ask there nobody who looks at the window would see.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    const int number = posix_spawnp(&m_process, pointers.front(), &actions, &attributes, pointers.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (number == 0)
        return std::nullopt;
    m_process = -1;
    return failure(number, number == ENOENT ? ErrorCode::NoProgram : ErrorCode::CaptureFailed);
}

/// The thread's work: from the pipe to the file, until one of them ends.
void CommandRecorder::carry()
{
    for (bool goesOn = true; goesOn;) {
        std::array<pollfd, 3> waiting{
            {{m_output.get(), POLLIN, 0}, {m_enough.number(), POLLIN, 0}, {m_complaints.get(), POLLIN, 0}}};
        if (poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR)
            break;
        if (waiting[2].revents != 0)
            listen();
        if (waiting[1].revents != 0)
            break;
        if (waiting[0].revents != 0)
            goesOn = carryOutput();
    }
    kill(m_process, SIGTERM); // if it still runs, nobody takes what it writes
    collect();
    m_hasEnded.store(true, std::memory_order_release);
    m_news.wake();
}

bool CommandRecorder::carryOutput()
{
    std::array<char, 65536> buffer{};
    const ssize_t got = read(m_output.get(), buffer.data(), buffer.size());
    if (got <= 0)
        return got < 0 && (errno == EINTR || errno == EAGAIN);
    for (std::size_t done = 0; done < static_cast<std::size_t>(got);) {
        const ssize_t written = pwrite(m_recording->descriptor(), buffer.data() + done,
                                       static_cast<std::size_t>(got) - done, m_bytes.load());
        if (written > 0) {
            done += static_cast<std::size_t>(written);
            m_bytes.fetch_add(written, std::memory_order_release);
        } else if (errno != EINTR) {
            const bool isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
            const std::lock_guard lock(m_mutex);
            m_error = Error{isFull ? ErrorCode::DiskFull : ErrorCode::WriteFailed, m_recording->path(), -1,
                            std::generic_category().message(errno)};
            return false;
        }
    }
    m_news.wake();
    return true;
}

void CommandRecorder::listen()
{
    std::array<char, 1024> buffer{};
    const ssize_t got = read(m_complaints.get(), buffer.data(), buffer.size());
    if (got <= 0) {
        m_complaints = FileDescriptor(); // poll() takes no notice of -1
        return;
    }
    m_said.append(buffer.data(), static_cast<std::size_t>(got));
    if (m_said.size() > MostSaid)
        m_said.erase(0, m_said.size() - MostSaid);
}

void CommandRecorder::collect()
{
    if (m_process <= 0)
        return;
    while (m_complaints.isValid()) { // its last words
        pollfd waiting{m_complaints.get(), POLLIN, 0};
        if (m_isStopped || poll(&waiting, 1, 1000) <= 0)
            break;
        listen();
    }
    int status = 0;
    while (waitpid(m_process, &status, 0) < 0 && errno == EINTR) {}
    m_process = -1;
    const bool hasFailed = !WIFEXITED(status) || WEXITSTATUS(status) != 0;
    const std::lock_guard lock(m_mutex);
    if (hasFailed && !m_isStopped && !m_error)
        m_error = remoteFailure(m_settings, WIFEXITED(status) ? WEXITSTATUS(status) : -1, m_said);
}

void CommandRecorder::wait(std::int64_t)
{
    pollfd waiting{m_news.number(), POLLIN, 0};
    poll(&waiting, 1, -1);
    m_news.clear();
}

std::optional<Error> CommandRecorder::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

LiveCounts CommandRecorder::counts() const
{
    LiveCounts counts;
    counts.bytes = end();
    return counts;
}

void CommandRecorder::stop()
{
    m_isStopped = true;
    m_enough.wake();
}

} // namespace tcpladder
