// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/loader.h"

#include "core/capture/bytereader.h"
#include "core/report/jsonlines.h"
#include "core/report/segmentchoice.h"
#include "core/store/analysis.h"
#include "tests/support/packetbuilder.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <optional>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace tcpladder;

namespace {

constexpr std::int64_t LargeFile = 10'000'000; // enough that another thread reads
constexpr std::int64_t Pipe = -1;

/// Packets of some connections that lose segments, with others in between, that end as they are told to. Of many
/// connections, each sends some segments now and then, and is silent meanwhile. Of Drawn ones, new ones begin all the time,
/// and which of the latest sends next is drawn by lot: for all lengths of silence, one ends soon after it.
class MadeUpSource final : public PacketSource
{
public:
    static constexpr int Drawn = 0; // connections

    MadeUpSource(int count, std::int64_t size, int connections = 3)
        : m_count(count),
          m_size(size),
          m_connections(connections)
    {}

    Status next(Packet &packet) override
    {
        if (m_next == m_throwsAt)
            throw std::runtime_error("no memory");
        if (m_next == m_count)
            return m_failure ? Status::Failed : Status::End;
        const int i = m_next++;
        m_builder = PacketBuilder();
        const auto [connection, index] = whoSends(i);
        m_builder.time(i * Microsecond).clientPort(static_cast<std::uint16_t>(2000 + connection));
        m_builder.flags(index == 0 ? TcpFlags::Syn : TcpFlags::Ack | TcpFlags::Psh);
        if (index > 0)
            m_builder.sequence(static_cast<std::uint32_t>((index - (i % 37 == 1 ? 5 : 0)) * 10)).length(10);
        packet = m_builder.build();
        if (i % 11 == 5)
            packet.bytes = packet.bytes.first(10); // too little of it to be a segment
        else if (i % 17 == 3)
            packet.bytes = packet.bytes.first(30); // too little for its header to be read
        packet.isWanted = i % 13 != 7;
        return Status::Packet;
    }
    const Error &error() const override { return m_failure ? *m_failure : m_none; }
    const std::vector<Error> &warnings() const override { return m_warnings; }
    const CaptureNotes &notes() const override { return m_notes; }
    std::int64_t position() const override { return m_size < 0 ? -1 : m_next; }
    std::int64_t size() const override { return m_size; }
    bool seek(std::int64_t) override { return false; }
    std::vector<std::unique_ptr<PacketSource>> reopen() const override { return {}; }

    void failAtTheEnd() { m_failure = Error{ErrorCode::Truncated, "made up", 77, {}}; }
    void throwAt(int packet) { m_throwsAt = packet; }
    int read() const { return m_next; }

private:
    static constexpr int AtOnce = 5; // segments of one of many connections

    struct Sender {
        int connection;
        int index; // of its segments
    };
    Sender whoSends(int i)
    {
        if (m_connections == Drawn) {
            constexpr std::size_t Latest = 1200;
            const bool begins = i % 20 == 0;
            if (begins)
                m_sent.push_back(0);
            const std::size_t back = begins ? 0 : m_random() % std::min(m_sent.size(), Latest);
            const std::size_t connection = m_sent.size() - 1 - back;
            return {static_cast<int>(connection), m_sent[connection]++};
        }
        if (m_connections == 3)
            return {i % 3, i / 3};
        return {i / AtOnce % m_connections, i / (m_connections * AtOnce) * AtOnce + i % AtOnce};
    }

    int m_count;
    std::int64_t m_size;
    int m_connections;
    int m_next = 0;
    int m_throwsAt = -1;
    std::minstd_rand m_random;
    std::vector<int> m_sent; // by each drawn connection
    PacketBuilder m_builder;
    std::optional<Error> m_failure;
    Error m_none{ErrorCode::ReadFailed, {}, -1, {}};
    std::vector<Error> m_warnings;
    CaptureNotes m_notes;
};

std::string report(const Trace &trace)
{
    std::ostringstream out;
    writeSegmentLines(
        trace, SegmentChoice(), [](FlowId, std::uint32_t) { return std::string(); }, out);
    writeFlowLines(trace, SegmentChoice(), out);
    return out.str();
}

/// Bytes that claim much and hold little, and remember how much was asked of them.
class MeagreSource final : public ByteSource
{
public:
    explicit MeagreSource(std::size_t &largestRead) : m_largestRead(largestRead) {}

    std::ptrdiff_t read(std::span<std::uint8_t> into) override
    {
        m_largestRead = std::max(m_largestRead, into.size());
        const std::size_t count = std::min({into.size(), m_left, std::size_t{1000}});
        std::fill_n(into.begin(), count, std::uint8_t{7});
        m_left -= count;
        return static_cast<std::ptrdiff_t>(count);
    }
    std::int64_t progress() const override { return -1; }
    std::int64_t total() const override { return -1; }

private:
    std::size_t &m_largestRead;
    std::size_t m_left = 300'000;
};

} // namespace

class TestLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAheadAsItReadsInStep();
    void wakesFlowsWhileOthersAreFinished_data();
    void wakesFlowsWhileOthersAreFinished();
    void letsReadersInMeanwhile_data();
    void letsReadersInMeanwhile();
    void keepsWhatCameBeforeAFailure();
    void stopsWhenItIsAskedTo();
    void passesOnWhatReadingThrows();
    void takesMemoryForWhatIsThereOnly();
};

void TestLoader::readsAheadAsItReadsInStep()
{
    for (const int count : {0, 1, 1023, 1024, 1025, 20'000}) {
        Trace ahead;
        Trace inStep;
        std::int64_t last = 0;
        MadeUpSource large(count, LargeFile);
        QVERIFY(!load(large, ahead, {}, [&](std::int64_t position) {
            QVERIFY(position >= last && position <= count);
            last = position;
            QCOMPARE(ahead.flows(0, 3).size(), std::size_t{ahead.counts().flows});
        }));
        MadeUpSource pipe(count, Pipe);
        QVERIFY(!load(pipe, inStep));
        QCOMPARE(ahead.counts().packets, static_cast<std::uint64_t>(count));
        QCOMPARE(inStep.counts().packets, static_cast<std::uint64_t>(count));
        QVERIFY(count < 1025 || ahead.counts().flows == 3);
        QVERIFY(report(ahead) == report(inStep));
    }
}

void TestLoader::wakesFlowsWhileOthersAreFinished_data()
{
    QTest::addColumn<int>("connections");
    QTest::addColumn<std::uint32_t>("flows");
    QTest::addRow("by turns") << 3000 << 3000U;
    QTest::addRow("by lot") << MadeUpSource::Drawn << 9300U;
}

void TestLoader::wakesFlowsWhileOthersAreFinished()
{
    constexpr int Count = 200'000;
    QFETCH(const int, connections);
    QFETCH(const std::uint32_t, flows);
    Trace ahead;
    Trace inStep;
    MadeUpSource large(Count, LargeFile, connections);
    QVERIFY(!load(large, ahead));
    MadeUpSource pipe(Count, Pipe, connections);
    QVERIFY(!load(pipe, inStep));
    QVERIFY(ahead.counts().flows >= flows);
    QVERIFY(report(ahead) == report(inStep));
}

void TestLoader::letsReadersInMeanwhile_data()
{
    QTest::addColumn<bool>("followsLongFlows");
    QTest::addRow("for lists") << false;
    QTest::addRow("for windows") << true;
}

/// Whoever reads while the capture is being loaded finds flows and segments that belong together.
void TestLoader::letsReadersInMeanwhile()
{
    QFETCH(const bool, followsLongFlows);
    constexpr int Count = 300'000;
    Trace trace({.states = {}, .followsLongFlows = followsLongFlows});
    std::atomic<int> rounds{0};
    std::atomic<bool> areRight{true};
    std::jthread reader([&](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            const Trace::Counts counts = trace.counts();
            for (const FlowSummary &flow : trace.flows(0, counts.flows)) {
                const auto rows = trace.segmentsOf(flow.id, flow.segmentCount - 1, 1);
                const bool isThere = rows.size() == 1 && rows[0].value() < trace.segments().size();
                if (!isThere || trace.segments()[rows[0]].flow != flow.id)
                    areRight = false;
            }
            if (counts.segments > 0 && trace.segments()[SegmentId(counts.segments - 1)].flow.value() >= counts.flows)
                areRight = false;
            ++rounds;
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
    });
    MadeUpSource source(Count, LargeFile);
    QVERIFY(!load(source, trace));
    reader.request_stop();
    reader.join();
    QVERIFY(areRight);
    QVERIFY(rounds > 0);
    QCOMPARE(trace.counts().packets, std::uint64_t{Count});
}

void TestLoader::keepsWhatCameBeforeAFailure()
{
    for (const std::int64_t size : {LargeFile, Pipe}) {
        MadeUpSource source(3000, size);
        source.failAtTheEnd();
        Trace trace;
        const auto error = load(source, trace);
        QVERIFY(error && error->code == ErrorCode::Truncated && error->offset == 77);
        QCOMPARE(trace.counts().packets, 3000U);
    }
}

void TestLoader::stopsWhenItIsAskedTo()
{
    for (const std::int64_t size : {LargeFile, Pipe}) {
        MadeUpSource source(10'000'000, size);
        Trace trace;
        std::stop_source stop;
        const auto error = load(source, trace, stop.get_token(), [&](std::int64_t) { stop.request_stop(); });
        QVERIFY(error && error->code == ErrorCode::Cancelled);
        QVERIFY(trace.counts().packets > 0);
        QVERIFY(source.read() < 100'000); // no more than what had been read ahead
    }
}

void TestLoader::passesOnWhatReadingThrows()
{
    MadeUpSource source(100'000, LargeFile);
    source.throwAt(5000);
    Trace trace;
    QVERIFY_EXCEPTION_THROWN((void)load(source, trace), std::runtime_error);
    QVERIFY(trace.counts().packets <= 5000);
}

void TestLoader::takesMemoryForWhatIsThereOnly()
{
    std::size_t largestRead = 0;
    ByteReader reader(std::make_unique<MeagreSource>(largestRead));
    QVERIFY(reader.peek(std::size_t{1} << 40U) == nullptr);
    QCOMPARE(reader.available().size(), std::size_t{300'000});
    QVERIFY(std::ranges::all_of(reader.available(), [](std::uint8_t byte) { return byte == 7; }));
    QVERIFY(largestRead < 1'000'000);
}

QTEST_GUILESS_MAIN(TestLoader)
#include "tst_loader.moc"
