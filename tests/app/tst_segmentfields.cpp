// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/segmentfieldmodel.h"
#include "app/models/tcpoptionfields.h"
#include "core/store/analysis.h"
#include "tests/support/packetbuilder.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace tcpladder;

class TestSegmentFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fieldsAndPlaces();
    void withoutPacket();
    void anotherPacket();
    void options();
    void malformedOptions();
    void anyOptionBytes();
    void modelKeepsShape();

private:
    std::vector<std::uint8_t> m_options = {2, 4, 5, 180, 4, 2, 8, 10, 0, 0, 0, 7, 0, 0, 0, 0, 1, 3, 3, 7};
    SegmentSource m_source;
    Frame m_frame;
};

namespace {

const SegmentField *find(const std::vector<SegmentField> &fields, const QString &name)
{
    for (const SegmentField &field : fields) {
        if (field.name == name)
            return &field;
        if (const SegmentField *found = find(field.children, name))
            return found;
    }
    return nullptr;
}

} // namespace

void TestSegmentFields::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    Trace trace;
    Analysis analysis(trace);
    PacketBuilder builder;
    builder.flags(TcpFlags::Syn).sequence(3628736133U).window(43690).options(m_options);
    const Packet packet = builder.build();
    {
        Analysis::Batch batch(analysis);
        QVERIFY(batch.add(packet));
    }
    m_source = {trace.segments()[SegmentId(0)], 0, trace.flow(FlowId(0)), m_options};
    m_frame = {
        1,
        packet.time,
        packet.linkType,
        packet.wireLength,
        QByteArray(reinterpret_cast<const char *>(packet.bytes.data()), static_cast<qsizetype>(packet.bytes.size())),
        {}};
}

void TestSegmentFields::fieldsAndPlaces()
{
    const auto fields = segmentFields(m_source, m_frame);
    const auto check = [&](const char *name, const QString &value, int offset, int length) {
        const SegmentField *field = find(fields, QString::fromLatin1(name));
        QVERIFY2(field != nullptr, name);
        QVERIFY2(field->value.startsWith(value), qPrintable(field->value));
        QCOMPARE(field->offset, offset);
        QCOMPARE(field->length, length);
    };
    check("Source", QStringLiteral("192.0.2.1"), 12, 4);
    check("Destination", QStringLiteral("192.0.2.2"), 16, 4);
    check("Source port", QStringLiteral("40000"), 20, 2);
    check("Destination port", QStringLiteral("80"), 22, 2);
    check("Sequence number", QStringLiteral("3628736133  (relative 0)"), 24, 4);
    check("Acknowledgment number", QStringLiteral("not valid"), 28, 4);
    check("Header length", QStringLiteral("40"), 32, 1);
    check("Flags", QStringLiteral("SYN  [S]"), 32, 2);
    check("SYN", QStringLiteral("set"), 33, 1);
    check("ACK", QStringLiteral("not set"), 33, 1);
    check("Window", QStringLiteral("43690  (scaled: 43,690"), 34, 2);
    check("Maximum segment size", QStringLiteral("1,460"), 40, 4);
    check("Window scale", QStringLiteral("7 (window × 128)"), 57, 3);
    check("Payload", QStringLiteral("none"), -1, 0);
}

void TestSegmentFields::withoutPacket()
{
    const auto fields = segmentFields(m_source, std::nullopt);
    const SegmentField *sequence = find(fields, QStringLiteral("Sequence number"));
    QVERIFY(sequence != nullptr);
    QCOMPARE(sequence->value, QStringLiteral("3628736133  (relative 0)"));
    QCOMPARE(sequence->offset, -1);
}

void TestSegmentFields::anotherPacket()
{
    m_frame.number = 2;
    const auto fields = segmentFields(m_source, m_frame);
    QCOMPARE(find(fields, QStringLiteral("Sequence number"))->offset, -1);
}

void TestSegmentFields::options()
{
    const std::vector<std::uint8_t> bytes = {1, 1, 5, 10, 0, 0, 3, 233, 0, 0, 7, 209};
    const auto fields = tcpOptionFields(bytes, 100, 1);
    QCOMPARE(fields.size(), 3U);
    QCOMPARE(fields[2].name, QStringLiteral("SACK"));
    QCOMPARE(fields[2].value, QStringLiteral("1000:2000"));
    QCOMPARE(fields[2].offset, 102);
    QCOMPARE(fields[2].length, 10);
}

void TestSegmentFields::malformedOptions()
{
    const std::vector<std::uint8_t> tooLong = {1, 8, 10, 0};
    QVERIFY(tcpOptionFields(tooLong, 0, 0).back().value.startsWith(QStringLiteral("malformed: 08 0a 00")));
    const std::vector<std::uint8_t> lengthOne = {200, 1};
    QVERIFY(tcpOptionFields(lengthOne, 0, 0).back().value.startsWith(QStringLiteral("malformed")));
    const std::vector<std::uint8_t> cut = {2};
    QVERIFY(tcpOptionFields(cut, 0, 0).back().value.startsWith(QStringLiteral("malformed")));
    const std::vector<std::uint8_t> afterEnd = {0, 2, 4};
    QCOMPARE(tcpOptionFields(afterEnd, 0, 0).size(), 1U);
}

void TestSegmentFields::anyOptionBytes()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::uint8_t> bytes(random.bounded(41U));
        for (std::uint8_t &byte : bytes)
            byte = static_cast<std::uint8_t>(random.bounded(2) == 0 ? random.bounded(12) : random.bounded(256));
        const int size = static_cast<int>(bytes.size());
        for (const SegmentField &field : tcpOptionFields(bytes, 0, 0)) {
            QVERIFY(field.offset >= 0 && field.offset + field.length <= size);
            for (const SegmentField &part : field.children)
                QVERIFY(part.offset >= field.offset && part.offset + part.length <= field.offset + field.length);
        }
    }
}

void TestSegmentFields::modelKeepsShape()
{
    SegmentFieldModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFields(segmentFields(m_source, std::nullopt));
    const QPersistentModelIndex tcp(model.index(2, 0));
    QCOMPARE(tcp.data().toString(), QStringLiteral("TCP"));
    QVERIFY(!model.fieldAt(24).isValid());

    model.setFields(segmentFields(m_source, m_frame));
    QVERIFY(tcp.isValid()); // what was open stays open when the packet has been read
    QCOMPARE(model.fieldAt(24).data().toString(), QStringLiteral("Sequence number"));
    QCOMPARE(model.fieldAt(13).data().toString(), QStringLiteral("Source"));
    QCOMPARE(model.fieldAt(0).data().toString(), QStringLiteral("Packet"));
    QVERIFY(!model.fieldAt(4711).isValid());

    model.setFields({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!tcp.isValid());
}

QTEST_GUILESS_MAIN(TestSegmentFields)
#include "tst_segmentfields.moc"
