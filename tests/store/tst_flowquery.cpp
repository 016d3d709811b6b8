// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/analysis.h"
#include "core/store/flowquery.h"
#include "tests/support/packetbuilder.h"

#include <QTest>

using namespace tcpladder;

class TestFlowQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filters_data();
    void filters();
    void mistakes_data();
    void mistakes();
    void orders_data();
    void orders();
    void stops();

private:
    std::vector<std::uint32_t> numbers(const FlowQuery &query);

    Trace m_trace;
};

/// Four flows: 0 a refused SYN; 1 open with 100 bytes in 2 s; 2 a SYN and the same again; 3 open with 5000 bytes.
void TestFlowQuery::initTestCase()
{
    Analysis analysis(m_trace);
    Analysis::Batch batch(analysis);
    Nanoseconds now = Second;
    const auto add = [&](std::uint16_t port, bool fromServer, unsigned flags, std::uint32_t sequence,
                         std::uint32_t acknowledgment, std::uint16_t length = 0) {
        now += Millisecond;
        PacketBuilder builder;
        builder.clientPort(port).fromServer(fromServer).time(now).flags(flags).sequence(sequence);
        QVERIFY(batch.add(builder.acknowledgment(acknowledgment).length(length).build()));
    };
    using F = TcpFlags;
    const auto open = [&](std::uint16_t port) {
        add(port, false, F::Syn, 1000, 0);
        add(port, true, F::Syn | F::Ack, 5000, 1001);
        add(port, false, F::Ack, 1001, 5001);
    };
    add(50000, false, F::Syn, 1000, 0);
    add(50000, true, F::Rst | F::Ack, 0, 1001);
    open(40001);
    now += 2 * Second;
    add(40001, false, F::Psh | F::Ack, 1001, 5001, 100);
    add(45000, false, F::Syn, 1000, 0);
    now += Second;
    add(45000, false, F::Syn, 1000, 0);
    open(41000);
    for (std::uint32_t i = 0; i < 5; ++i)
        add(41000, true, F::Ack, 5001 + i * 1000, 1001, 1000);
}

std::vector<std::uint32_t> TestFlowQuery::numbers(const FlowQuery &query)
{
    std::vector<std::uint32_t> result;
    for (const FlowId id : runFlowQuery(m_trace, query))
        result.push_back(id.value());
    return result;
}

void TestFlowQuery::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("expected");
    const auto row = [](const char *text, const QList<int> &expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    row("", {0, 1, 2, 3});
    row("   ", {0, 1, 2, 3});
    row("192.0.2", {0, 1, 2, 3});
    row("203.0.113.1", {});
    row(":4500", {2});
    row("client:192.0.2.1:5", {0});
    row("server:50000", {});
    row("port:41000", {3});
    row("port:80", {0, 1, 2, 3});
    row("port>45000", {0});
    row("port>=45000", {0, 2});
    row("state:established", {1, 3});
    row("-state:ESTABLISHED", {0, 2});
    row("state:CLOSED", {0});
    row("bytes>=100", {1, 3});
    row("bytes:100", {1});
    row("bytes>4.9k", {3});
    row("bytes<1", {0, 2});
    row("duration>1500ms", {1});
    row("duration>0.5", {1, 2});
    row("segments=2", {0, 2});
    row("mark:retransmission", {2});
    row("mark:trouble", {2});
    row("-mark:trouble -port>=45000", {1, 3});
    row("flow:3", {3});
    row("\"192.0.2.2:80\" bytes>0", {1, 3});
}

void TestFlowQuery::filters()
{
    QFETCH(const QString, text);
    QFETCH(const QList<int>, expected);
    const auto parsed = FlowFilter::parse(text.toStdString());
    QVERIFY(std::holds_alternative<FlowFilter>(parsed));
    QList<int> found;
    for (const std::uint32_t number : numbers({std::get<FlowFilter>(parsed)}))
        found.append(static_cast<int>(number));
    QCOMPARE(found, expected);
}

void TestFlowQuery::mistakes_data()
{
    using Kind = FlowFilterError::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("position");
    const auto row = [](const char *text, Kind kind, const char *word, int position) {
        QTest::newRow(text) << QString::fromLatin1(text) << static_cast<int>(kind) << QString::fromLatin1(word)
                            << position;
    };
    row("port:80 colour:red", Kind::UnknownKey, "colour:red", 8);
    row("state:OPEN", Kind::UnknownState, "state:OPEN", 0);
    row("mark:late", Kind::UnknownMark, "mark:late", 0);
    row("bytes>many", Kind::NotANumber, "bytes>many", 0);
    row("bytes>5q", Kind::NotANumber, "bytes>5q", 0);
    row("duration>1k", Kind::NotANumber, "duration>1k", 0);
    row("port:http", Kind::NotANumber, "port:http", 0);
    row("state>CLOSED", Kind::NoComparison, "state>CLOSED", 0);
    row("port:", Kind::MissingValue, "port:", 0);
    row("bytes>=", Kind::MissingValue, "bytes>=", 0);
    row("client:\"10.0", Kind::UnfinishedQuote, "client:10.0", 0);
}

void TestFlowQuery::mistakes()
{
    QFETCH(const QString, text);
    const auto parsed = FlowFilter::parse(text.toStdString());
    const auto *error = std::get_if<FlowFilterError>(&parsed);
    QVERIFY(error != nullptr);
    QTEST(static_cast<int>(error->kind), "kind");
    QTEST(QString::fromStdString(error->word), "word");
    QTEST(static_cast<int>(error->position), "position");
}

void TestFlowQuery::orders_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QList<int>>("expected");
    const auto row = [](const char *name, FlowOrder order, bool descending, const QList<int> &expected) {
        QTest::newRow(name) << static_cast<int>(order) << descending << expected;
    };
    row("number", FlowOrder::Number, true, {3, 2, 1, 0});
    row("client", FlowOrder::Client, false, {1, 3, 2, 0});
    row("server, equal in all", FlowOrder::Server, true, {0, 1, 2, 3});
    row("segments", FlowOrder::Segments, true, {3, 1, 0, 2});
    row("bytes", FlowOrder::Bytes, false, {0, 2, 1, 3});
    row("duration", FlowOrder::Duration, true, {1, 2, 3, 0});
    row("trouble", FlowOrder::Trouble, true, {2, 0, 1, 3});
}

void TestFlowQuery::orders()
{
    QFETCH(const int, order);
    QFETCH(const bool, descending);
    QFETCH(const QList<int>, expected);
    QList<int> found;
    for (const std::uint32_t number : numbers({{}, static_cast<FlowOrder>(order), descending}))
        found.append(static_cast<int>(number));
    QCOMPARE(found, expected);
}

void TestFlowQuery::stops()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(runFlowQuery(m_trace, {}, stop.get_token()).empty());
}

QTEST_GUILESS_MAIN(TestFlowQuery)
#include "tst_flowquery.moc"
