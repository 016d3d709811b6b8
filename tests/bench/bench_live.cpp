// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the window answers while it captures: `bench_live INTERFACE SECONDS [FILTER]` captures in a window that is
// worked with, and tells how long a click would have waited, what was lost, and how much memory it took; `bench_live FILE`
// does the same while that file is loaded, to compare with.
#include "app/capture/capturecontrol.h"
#include "app/capture/helperprogram.h"
#include "app/ladder/ladderview.h"
#include "app/mainwindow/mainwindow.h"
#include "app/settings/settings.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QMetaEnum>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>
#include <pthread.h>
#include <random>
#include <string>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace tcpladder;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

/// Asks the window's thread for a sign again and again, and measures how long it takes to give it.
class Heartbeat
{
public:
    Heartbeat()
    {
        pthread_getcpuclockid(pthread_self(), &m_windowClock);
        m_statistics = "/proc/self/task/" + std::to_string(gettid()) + "/schedstat";
        m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
    }

    /// Ends asking, and tells.
    void report()
    {
        m_thread.request_stop();
        m_thread.join();
        report("answers of the window", m_waits);
        report("of that, its thread worked", m_works);
        report("waited for a processor", m_delays); // the rest it waited for another thread
        for (std::size_t i = 0; i < m_waits.size(); ++i) {
            if (m_waits[i] > 50)
                std::printf("  answer %zu: %.1f ms, worked %.1f, waited for a processor %.1f, asking took %.1f\n", i,
                            m_waits[i], m_works[i], m_delays[i], m_askings[i]);
        }
    }

private:
    static void report(const char *what, std::vector<double> waits)
    {
        std::sort(waits.begin(), waits.end());
        if (waits.empty())
            return;
        const auto at = [&](double share) {
            return waits[static_cast<std::size_t>(share * static_cast<double>(waits.size() - 1))];
        };
        std::printf("%-27s %zu, median %.2f ms, 99 %% %.2f ms, 99.9 %% %.2f ms, worst %.2f ms, over 50 ms: %td\n", what,
                    waits.size(), at(0.5), at(0.99), at(0.999), waits.back(),
                    waits.end() - std::upper_bound(waits.begin(), waits.end(), 50.0));
    }
    /// Milliseconds that the window's thread has worked.
    double worked() const
    {
        timespec now{};
        clock_gettime(m_windowClock, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }

    /// Milliseconds that the window's thread was ready to run, but did not.
    double delayed() const
    {
        std::ifstream file(m_statistics);
        double worked = 0;
        double delayed = 0;
        file >> worked >> delayed;
        return delayed / 1e6;
    }

    void run(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(5ms);
            m_isAsked = true;
            const double before = worked();
            const double late = delayed();
            const Clock::time_point asked = Clock::now();
            QMetaObject::invokeMethod(qApp, [this, asked, before, late] {
                m_works.push_back(worked() - before);
                m_delays.push_back(delayed() - late);
                m_waits.push_back(std::chrono::duration<double, std::milli>(Clock::now() - asked).count());
                m_isAsked = false;
            });
            m_askings.push_back(std::chrono::duration<double, std::milli>(Clock::now() - asked).count());
            while (m_isAsked && !stop.stop_requested())
                std::this_thread::sleep_for(1ms);
        }
    }

    clockid_t m_windowClock{};
    std::string m_statistics;    ///< the kernel's, of the window's thread
    std::vector<double> m_waits; ///< of the window's thread, as are the next
    std::vector<double> m_works;
    std::vector<double> m_delays;
    std::vector<double> m_askings; ///< of this thread: while it is kept from asking, the window is not waited for
    std::atomic<bool> m_isAsked{false};
    std::jthread m_thread;
};

/// Tells what took the window's thread longest, by who took which event.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const QByteArray name = receiver->metaObject()->className();
        const QEvent::Type type = event->type();
        const double before = cpu();
        const bool isTaken = QApplication::notify(receiver, event);
        Cost &cost = m_costs[{name, type}];
        const double spent = cpu() - before; // with what it sends on
        ++cost.count;
        cost.sum += spent;
        cost.most = std::max(cost.most, spent);
        return isTaken;
    }

    void report() const
    {
        std::vector<std::pair<Cost, QByteArray>> costs;
        for (const auto &[key, cost] : m_costs)
            costs.push_back(
                {cost, key.first + ' ' + QMetaEnum::fromType<QEvent::Type>().valueToKey(static_cast<int>(key.second))});
        std::sort(costs.begin(), costs.end(), [](const auto &a, const auto &b) { return a.first.most > b.first.most; });
        for (std::size_t i = 0; i < std::min<std::size_t>(costs.size(), 12); ++i) {
            const auto &[cost, name] = costs[i];
            std::printf("  %-45s %6d times, %8.1f ms, longest %.1f ms\n", name.constData(), cost.count, cost.sum,
                        cost.most);
        }
    }

private:
    struct Cost {
        int count = 0;
        double sum = 0;
        double most = 0;
    };
    static double cpu()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }

    std::map<std::pair<QByteArray, QEvent::Type>, Cost> m_costs;
};

/// Does what a user does: selects segments, scrolls away and comes back to the newest.
void work(MainWindow &window, std::mt19937 &random)
{
    const auto trace = window.session().trace();
    const std::uint32_t flows = trace->counts().flows;
    if (flows == 0)
        return;
    const FlowId flow(static_cast<std::uint32_t>(random() % flows));
    if (const std::uint32_t segments = trace->flow(flow).segmentCount; segments > 0)
        window.navigator().goTo(flow, static_cast<std::uint32_t>(random() % segments));
    window.ladder().setFollowing(random() % 2 == 0);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc < 2)
        return 2;
    QStandardPaths::setTestModeEnabled(true);
    const TimedApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("bench_live"));
    const QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    setCaptureHelper(QStringLiteral(TCPLADDER_HELPER));
    Settings settings;
    MainWindow window(settings);
    window.resize(1600, 1000);
    window.show();

    const bool isLive = argc > 2;
    LiveSession &live = window.capture().live();
    if (isLive) {
        LiveSettings capture;
        capture.interface = argv[1];
        capture.filter = argc > 3 ? argv[3] : "";
        capture.stopSeconds = std::stoul(argv[2]);
        live.start(capture);
    } else {
        window.open({QString::fromLocal8Bit(argv[1])});
    }
    std::mt19937 random(1);
    QTimer user;
    QObject::connect(&user, &QTimer::timeout, [&] { work(window, random); });
    user.start(250ms);
    LiveCounts counts;
    QObject::connect(&live, &LiveSession::counted, [&] { counts = live.counts(); });
    QObject::connect(&window.session(), &Session::finished, qApp,
                     [] { QCoreApplication::exit(); }); // quit() would ask whether to save
    const auto begin = Clock::now();
    {
        Heartbeat heartbeat;
        QApplication::exec();
        heartbeat.report();
        application.report();
    }
    const auto trace = window.session().trace();
    std::printf("ended after %.1f s: %s\n", std::chrono::duration<double>(Clock::now() - begin).count(),
                window.session().error() ? window.session().error()->detail.c_str() : "without error");
    if (isLive) {
        counts = live.counts();
        std::printf("packets recorded: %llu, dropped by kernel: %llu, by interface: %llu\n",
                    static_cast<unsigned long long>(counts.packets),
                    static_cast<unsigned long long>(counts.droppedByKernel),
                    static_cast<unsigned long long>(counts.droppedByInterface));
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("packets read: %llu, segments: %u, flows: %u; memory at most %ld MiB\n",
                static_cast<unsigned long long>(trace->counts().packets), trace->counts().segments,
                trace->counts().flows, usage.ru_maxrss / 1024);
    live.discard();
    return 0;
}
