// SPDX-License-Identifier: GPL-3.0-or-later
// Live capture from the interface to the trace: what is recorded, what is told when something fails, what is kept.
#include "core/capture/capturehelper.h"
#include "core/capture/interfaces.h"
#include "core/capture/livecapture.h"
#include "core/store/loader.h"
#include "tests/support/conversation.h"
#include "tests/support/networknamespace.h"
#include "tests/support/vethpair.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fstream>
#include <thread>

using namespace tcpladder;
using namespace tcpladder::test;

namespace {

QByteArray networkProblem; ///< why this machine has no network to capture on; empty if it has

/// A capture that a thread reads into a trace.
class LiveReading
{
public:
    explicit LiveReading(const std::shared_ptr<LiveCapture> &live) : m_live(live), m_source(live->open())
    {
        if (m_source)
            m_thread = std::thread([this] { m_error = load(*m_source.value(), m_trace); });
    }
    ~LiveReading()
    {
        m_live->stop();
        join();
    }

    const Trace &trace() const { return m_trace; }
    PacketSource &source() { return *m_source.value(); }
    std::uint32_t segments() const { return m_trace.counts().segments; }
    /// Waits for the end of the capture; what was wrong.
    std::optional<Error> join()
    {
        if (m_thread.joinable())
            m_thread.join();
        return m_error;
    }

private:
    std::shared_ptr<LiveCapture> m_live;
    Result<std::unique_ptr<PacketSource>> m_source;
    Trace m_trace;
    std::optional<Error> m_error;
    std::thread m_thread;
};

/// Process ids of helpers that this process started.
std::vector<pid_t> helpers()
{
    std::vector<pid_t> found;
    std::ifstream in("/proc/thread-self/children");
    for (pid_t pid = 0; in >> pid;)
        found.push_back(pid);
    return found;
}

QString statusOf(pid_t pid, const char *field)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(QByteArray(field) + ':'))
            return QString::fromLatin1(line.mid(line.indexOf(':') + 1).trimmed());
    }
    return {};
}

} // namespace

class TestLiveCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void capturesWithoutReloading_data();
    void capturesWithoutReloading();
    void helperHasNoRightsLeft();
    void filterTakesOnlyItsPort();
    void wrongStarts_data();
    void wrongStarts();
    void failedStartLeavesTheFileAlone();
    void pauseRecordsOn();
    void stopsByItself_data();
    void stopsByItself();
    void framesAreReadAgain();
    void ringKeepsTheNewestFiles();
    void snapLength();
    void killedHelper();
    void removedInterface();
    void fullDisk();
    void interruptEndsReading();
    void recordingIsHeldWhileItIsWritten();
    void interfacesAreListed();

private:
    LiveSettings settings(const char *interface = "lo") const
    {
        LiveSettings live;
        live.interface = interface;
        live.file = m_folder.filePath(QStringLiteral("live.pcapng")).toStdString();
        live.helper = TCPLADDER_HELPER;
        return live;
    }
    static std::shared_ptr<LiveCapture> start(const LiveSettings &settings)
    {
        auto live = LiveCapture::start(settings);
        if (!live)
            qWarning("not started: %s", live.error().detail.c_str());
        return live ? live.value() : nullptr;
    }
    /// What a file holds that is opened afterwards.
    static Trace::Counts countsOf(const std::string &path)
    {
        Trace trace;
        auto source = openCapture(path);
        if (!source || load(*source.value(), trace))
            return {};
        return trace.counts();
    }

    QTemporaryDir m_folder;
};

void TestLiveCapture::init()
{
    if (!networkProblem.isEmpty())
        QSKIP(networkProblem.constData());
}

void TestLiveCapture::capturesWithoutReloading_data()
{
    QTest::addColumn<QByteArray>("interface");
    QTest::newRow("lo") << QByteArray("lo");
    QTest::newRow("any") << QByteArray("any");
    QTest::newRow("immediate") << QByteArray("lo");
    QTest::newRow("veth") << QByteArray(VethPair::Near);
}

void TestLiveCapture::capturesWithoutReloading()
{
    QFETCH(QByteArray, interface);
    std::optional<VethPair> cable;
    if (interface == VethPair::Near && !cable.emplace().isMade())
        QSKIP("the program ip (of iproute2) is missing, or the kernel has no veth");
    Conversation talk = cable ? Conversation(VethPair::FarAddress, cable->farSocket()) : Conversation();
    LiveSettings live = settings(interface.constData());
    live.filter = "tcp port " + std::to_string(talk.port());
    live.isImmediate = QByteArray(QTest::currentDataTag()) == "immediate";
    const auto capture = start(live);
    QVERIFY(capture);
    LiveReading reading(capture);

    talk.open();
    QTRY_COMPARE(reading.segments(), 3U);
    const auto state = [&](Side side) { return reading.trace().path(FlowId(0), side).back().state; };
    QCOMPARE(state(Side::Client), State::Established);
    QCOMPARE(state(Side::Server), State::Established);
    talk.say("hello");
    QTRY_COMPARE(reading.segments(), 5U);
    QCOMPARE(reading.trace().flow(FlowId(0)).bytes[0], std::uint64_t{5});
    talk.shut();
    QTRY_COMPARE(state(Side::Server), State::TimeWait);
    QTRY_COMPARE(state(Side::Client), State::Closed);

    const std::uint32_t seen = reading.segments();
    capture->stop();
    QVERIFY(!reading.join());
    QCOMPARE(reading.segments(), seen);
    QCOMPARE(capture->counts().packets, std::uint64_t{seen});
    QCOMPARE(capture->counts().dropped(), std::uint64_t{0});
    QCOMPARE(countsOf(live.file).segments, seen); // the file that stays is the same capture
}

void TestLiveCapture::helperHasNoRightsLeft()
{
    const auto capture = start(settings());
    QVERIFY(capture);
    const auto processes = helpers();
    QCOMPARE(processes.size(), std::size_t{1});
    const pid_t helper = processes.front();
    // It says that it is ready before it reads its first packet, and has nothing left by then.
    QCOMPARE(statusOf(helper, "Name"), QStringLiteral("tcpladder-captu"));
    for (const char *set : {"CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"})
        QCOMPARE(statusOf(helper, set), QStringLiteral("0000000000000000"));
    QCOMPARE(statusOf(helper, "NoNewPrivs"), QStringLiteral("1"));
    QCOMPARE(statusOf(helper, "Seccomp"), QStringLiteral("2"));
    LiveReading reading(capture); // and it works like this
    Conversation talk;
    talk.open();
    QTRY_VERIFY(reading.segments() >= 3);
}

void TestLiveCapture::filterTakesOnlyItsPort()
{
    Conversation wanted;
    Conversation other;
    LiveSettings live = settings();
    live.filter = "port " + std::to_string(wanted.port());
    const auto capture = start(live);
    QVERIFY(capture);
    LiveReading reading(capture);
    other.open();
    wanted.open();
    QTRY_COMPARE(reading.segments(), 3U);
    QCOMPARE(reading.trace().flow(FlowId(0)).endPoint(Side::Server).port, wanted.port());
    QCOMPARE(reading.trace().counts().packets, std::uint64_t{3});
}

void TestLiveCapture::wrongStarts_data()
{
    QTest::addColumn<QByteArray>("interface");
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("helper");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray helper = TCPLADDER_HELPER;
    QTest::newRow("no interface") << QByteArray("nosuch0") << QByteArray() << helper << ErrorCode::NoInterface;
    QTest::newRow("wrong filter") << QByteArray("lo") << QByteArray("tcp prt 80") << helper << ErrorCode::InvalidFilter;
    QTest::newRow("no helper") << QByteArray("lo") << QByteArray() << QByteArray("/nonexistent/helper")
                               << ErrorCode::NoHelper;
    QTest::newRow("not the helper") << QByteArray("lo") << QByteArray() << QByteArray("/bin/true")
                                    << ErrorCode::HelperDied;
    QTest::newRow("may not be run") << QByteArray("lo") << QByteArray() << QByteArray("/etc/passwd")
                                    << ErrorCode::MayNotCapture;
}

void TestLiveCapture::wrongStarts()
{
    QFETCH(QByteArray, interface);
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, helper);
    LiveSettings live = settings(interface.constData());
    live.filter = filter.toStdString();
    live.helper = helper.toStdString();
    const auto capture = LiveCapture::start(live);
    QVERIFY(!capture);
    QTEST(capture.error().code, "code");
    QVERIFY(helpers().empty());
}

void TestLiveCapture::failedStartLeavesTheFileAlone()
{
    LiveSettings live = settings("nosuch0");
    live.file = m_folder.filePath(QStringLiteral("precious.pcapng")).toStdString();
    QFile file(QString::fromStdString(live.file));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
    file.close();
    QVERIFY(!LiveCapture::start(live));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("precious"));

    live.file = m_folder.filePath(QStringLiteral("new.pcapng")).toStdString();
    QVERIFY(!LiveCapture::start(live));
    QVERIFY(!QFile::exists(QString::fromStdString(live.file)));

    live = settings();
    live.file = "/nonexistent/folder/live.pcapng";
    const auto refused = LiveCapture::start(live);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::WriteFailed);
}

void TestLiveCapture::pauseRecordsOn()
{
    Conversation talk;
    LiveSettings live = settings();
    live.filter = "port " + std::to_string(talk.port());
    const auto capture = start(live);
    QVERIFY(capture);
    LiveReading reading(capture);
    talk.open();
    QTRY_COMPARE(reading.segments(), 3U);
    capture->setPaused(true);
    talk.say("while nobody looks");
    QTRY_COMPARE(capture->counts().packets, std::uint64_t{5}); // recorded
    QCOMPARE(reading.segments(), 3U);                          // but not shown
    capture->setPaused(false);
    QTRY_COMPARE(reading.segments(), 5U);
    capture->setPaused(true);
    talk.say("and to the end");
    QTRY_COMPARE(capture->counts().packets, std::uint64_t{7});
    capture->stop();
    QVERIFY(!reading.join());
    QCOMPARE(reading.segments(), 7U);
}

void TestLiveCapture::stopsByItself_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("duration") << QByteArray("duration");
    QTest::newRow("packets") << QByteArray("packets");
    QTest::newRow("filesize") << QByteArray("filesize");
}

void TestLiveCapture::stopsByItself()
{
    QFETCH(QByteArray, kind);
    LiveSettings live = settings();
    live.stopSeconds = kind == "duration" ? 1 : 0;
    live.stopPackets = kind == "packets" ? 4 : 0;
    live.stopBytes = kind == "filesize" ? 2000 : 0;
    const auto capture = start(live);
    QVERIFY(capture);
    LiveReading reading(capture);
    Conversation talk;
    talk.open();
    if (kind != "duration") {
        for (int i = 0; i < 10; ++i)
            talk.say("0123456789012345678901234567890123456789");
    }
    QVERIFY(!reading.join());
    if (kind == "packets")
        QCOMPARE(capture->counts().packets, std::uint64_t{4});
    if (kind == "filesize") {
        const qint64 size = QFileInfo(QString::fromStdString(live.file)).size();
        QVERIFY2(size >= 2000 && size < 2600, qPrintable(QString::number(size))); // and the statistics after it
    }
    QTRY_VERIFY(helpers().empty() || statusOf(helpers().front(), "State").startsWith(u'Z'));
}

void TestLiveCapture::framesAreReadAgain()
{
    Conversation talk;
    LiveSettings live = settings();
    live.filter = "port " + std::to_string(talk.port());
    const auto capture = start(live);
    QVERIFY(capture);
    LiveReading reading(capture);
    talk.open();
    talk.say("remember me");
    QTRY_COMPARE(reading.segments(), 5U);
    auto again = reading.source().reopen();
    QCOMPARE(again.size(), std::size_t{1});
    QVERIFY(again.front());
    Packet packet;
    QByteArray all;
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(again.front()->next(packet), PacketSource::Status::Packet);
        all.append(reinterpret_cast<const char *>(packet.bytes.data()), static_cast<qsizetype>(packet.bytes.size()));
    }
    QVERIFY(all.contains("remember me"));
}

void TestLiveCapture::ringKeepsTheNewestFiles()
{
    for (const char *suffix : {"pcapng", "pcap"}) {
        QDir folder(m_folder.filePath(QStringLiteral("ring-") + QLatin1String(suffix)));
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        Conversation talk;
        LiveSettings live = settings();
        live.filter = "port " + std::to_string(talk.port());
        live.file = folder.filePath(QStringLiteral("ring.") + QLatin1String(suffix)).toStdString();
        live.ringBytes = 10'000;
        live.ringFiles = 3;
        std::uint32_t expected = 3;
        {
            const auto capture = start(live);
            QVERIFY(capture);
            LiveReading reading(capture);
            talk.open();
            const std::string text(500, 'x');
            for (int i = 0; i < 120; ++i) {
                talk.say(text);
                expected += 2;
                QTRY_COMPARE_WITH_TIMEOUT(reading.segments(), expected, 20'000); // across the files nothing is lost
            }
            capture->stop();
            QVERIFY(!reading.join());
        }
        const QStringList files = folder.entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 3);
        std::uint32_t kept = 0;
        for (const QString &file : files) {
            QVERIFY(QRegularExpression(QStringLiteral("^ring_\\d{5}_\\d{14}\\.")).match(file).hasMatch());
            QVERIFY(QFileInfo(folder.filePath(file)).size() <= 10'200);     // and the statistics
            kept += countsOf(folder.filePath(file).toStdString()).segments; // each is a capture by itself
        }
        QVERIFY(kept > 20 && kept < expected);
        QVERIFY(files.filter(QStringLiteral("_00001_")).isEmpty());
    }
}

void TestLiveCapture::snapLength()
{
    Conversation talk;
    LiveSettings live = settings();
    live.filter = "port " + std::to_string(talk.port());
    live.snapLength = 70;
    live.file = m_folder.filePath(QStringLiteral("short.pcap")).toStdString();
    const auto capture = start(live);
    QVERIFY(capture);
    LiveReading reading(capture);
    talk.open();
    talk.say(std::string(1000, 'x'));
    QTRY_COMPARE(reading.segments(), 5U);
    capture->stop();
    QVERIFY(!reading.join());
    QCOMPARE(reading.trace().flow(FlowId(0)).bytes[0], std::uint64_t{1000});
    QVERIFY(QFileInfo(QString::fromStdString(live.file)).size() < 24 + 5 * (16 + 70) + 1);
    QFile file(QString::fromStdString(live.file));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(4).toHex(), QByteArray("4d3cb2a1")); // pcap with nanoseconds, by its name
}

void TestLiveCapture::killedHelper()
{
    const auto capture = start(settings());
    QVERIFY(capture);
    const pid_t helper = helpers().front();
    LiveReading reading(capture);
    Conversation talk;
    talk.open();
    QTRY_VERIFY(reading.segments() >= 3);
    kill(helper, SIGKILL);
    const auto error = reading.join();
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::HelperDied);
    QVERIFY(reading.segments() >= 3); // what was captured is kept
    QVERIFY(countsOf(settings().file).segments >= 3);
}

void TestLiveCapture::removedInterface()
{
    if (!ip("link add left type veth peer name right") || !ip("address add 10.9.8.1/24 dev left")
        || !ip("link set left up") || !ip("link set right up"))
        QSKIP(
            "the program ip (of iproute2) is missing, or the kernel has no veth: no interface can be made and removed");
    const auto capture = start(settings("left"));
    QVERIFY(capture);
    LiveReading reading(capture);
    // Nobody answers on the other end, but what is sent is seen.
    const int asking = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    QVERIFY(ip("neighbour add 10.9.8.2 lladdr 02:00:00:00:00:02 dev left"));
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_port = htons(80);
    inet_pton(AF_INET, "10.9.8.2", &name.sin_addr);
    ::connect(asking, reinterpret_cast<const sockaddr *>(&name), sizeof name);
    QTRY_VERIFY(reading.segments() >= 1);
    QCOMPARE(reading.trace().path(FlowId(0), Side::Client).back().state, State::SynSent);
    QVERIFY(ip("link delete left"));
    const auto error = reading.join();
    close(asking);
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::InterfaceGone);
    QVERIFY(countsOf(settings().file).segments >= 1);
}

void TestLiveCapture::fullDisk()
{
    QDir().mkpath(m_folder.filePath(QStringLiteral("small")));
    const QByteArray folder = m_folder.filePath(QStringLiteral("small")).toLocal8Bit();
    if (mount("tmpfs", folder.constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("no small file system can be mounted here");
    Conversation talk;
    LiveSettings live = settings();
    live.filter = "port " + std::to_string(talk.port());
    live.file = folder.toStdString() + "/live.pcapng";
    {
        const auto capture = start(live);
        QVERIFY(capture);
        LiveReading reading(capture);
        talk.open();
        for (int i = 0; i < 200; ++i)
            talk.say(std::string(500, 'x'));
        const auto error = reading.join();
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::DiskFull);
        QCOMPARE(QString::fromStdString(error->file), QString::fromStdString(live.file));
        QVERIFY(reading.segments() > 80);
        QCOMPARE(countsOf(live.file).segments, reading.segments()); // a whole capture, as far as it goes
    }
    umount2(folder.constData(), MNT_DETACH);
}

void TestLiveCapture::interruptEndsReading()
{
    const auto capture = start(settings());
    QVERIFY(capture);
    auto reading = std::make_unique<LiveReading>(capture);
    reading->source().interrupt();
    const auto error = reading->join();
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
}

void TestLiveCapture::recordingIsHeldWhileItIsWritten()
{
    LiveSettings live = settings();
    live.file = m_folder.filePath(QStringLiteral("held.pcapng")).toStdString();
    {
        const auto capture = start(live);
        QVERIFY(capture);
        QVERIFY(!Recording::isAbandoned(live.file));
    }
    QVERIFY(Recording::isAbandoned(live.file));
    live.isTemporary = true;
    start(live).reset();
    QVERIFY(!QFile::exists(QString::fromStdString(live.file)));
}

void TestLiveCapture::interfacesAreListed()
{
    const auto interfaces = listInterfaces();
    QVERIFY(interfaces);
    const auto &all = interfaces.value();
    const auto found =
        std::find_if(all.begin(), all.end(), [](const Interface &interface) { return interface.name == "lo"; });
    QVERIFY(found != all.end());
    QVERIFY(found->isUp && found->isLoopback && found->isDevice);
    QVERIFY(std::find(found->addresses.begin(), found->addresses.end(), "127.0.0.1") != found->addresses.end());
    const auto access = captureAccess(TCPLADDER_HELPER, {*found});
    QCOMPARE(access.at("lo"), CaptureAccess::Allowed);
    QCOMPARE(captureAccess("/nonexistent/helper", {*found}).at("lo"), CaptureAccess::Unknown);
    const auto before = packetCounters().at("lo");
    Conversation talk;
    talk.open();
    QTRY_VERIFY(packetCounters().at("lo") >= before + 3);
}

int main(int argc, char **argv)
{
    networkProblem = enterOwnNetwork();
    QCoreApplication application(argc, argv);
    TestLiveCapture test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_livecapture.moc"
