// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/flowlistmodel.h"
#include "core/store/analysis.h"
#include "tests/support/packetbuilder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tcpladder;

class TestFlowListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsFlows();
    void grows();
    void sortsAndFilters();
    void growsWhileSorted();
    void anotherTrace();
    void namesOfHosts();

private:
    void addFlows(int from, int to);
    QString cell(int row, int column) const { return m_model->index(row, column).data().toString(); }

    std::shared_ptr<Trace> m_trace;
    std::unique_ptr<Analysis> m_analysis;
    std::unique_ptr<FlowListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestFlowListModel::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_tester.reset();
    m_model = std::make_unique<FlowListModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_trace = std::make_shared<Trace>();
    m_analysis = std::make_unique<Analysis>(*m_trace);
    m_model->setTrace(m_trace);
}

/// Flow n has client port 10000 + n and n bytes.
void TestFlowListModel::addFlows(int from, int to)
{
    Analysis::Batch batch(*m_analysis);
    for (int i = from; i < to; ++i) {
        PacketBuilder builder;
        builder.clientPort(static_cast<std::uint16_t>(10000 + i)).time(i * Millisecond).flags(TcpFlags::Ack);
        QVERIFY(
            batch.add(builder.sequence(100).acknowledgment(1).length(static_cast<std::uint16_t>(i % 1000)).build()));
    }
}

void TestFlowListModel::showsFlows()
{
    addFlows(0, 3);
    m_model->update();
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(cell(2, FlowListModel::Number), QStringLiteral("2"));
    QCOMPARE(cell(2, FlowListModel::Client), QStringLiteral("192.0.2.1:10002"));
    QCOMPARE(cell(2, FlowListModel::Server), QStringLiteral("192.0.2.2:80"));
    QCOMPARE(cell(2, FlowListModel::ClientState), QStringLiteral("ESTABLISHED"));
    QCOMPARE(cell(2, FlowListModel::Segments), QStringLiteral("1"));
    QCOMPARE(cell(2, FlowListModel::Bytes), QStringLiteral("2"));
    const QVariant state = m_model->index(2, FlowListModel::ClientState).data(FlowListModel::StateRole);
    QCOMPARE(state.toInt(), static_cast<int>(State::Established));
    QVERIFY(!m_model->index(2, FlowListModel::Bytes).data(FlowListModel::StateRole).isValid());
}

void TestFlowListModel::grows()
{
    addFlows(0, 100);
    m_model->update();
    QCOMPARE(m_model->rowCount(), 100);
    const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    addFlows(100, 300);
    m_model->update();
    QCOMPARE(m_model->rowCount(), 300);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0); // the view keeps its place
    QCOMPARE(cell(299, FlowListModel::Client), QStringLiteral("192.0.2.1:10299"));
}

void TestFlowListModel::sortsAndFilters()
{
    addFlows(0, 200);
    m_model->update();
    QSignalSpy settled(m_model.get(), &FlowListModel::settled);
    m_model->sort(FlowListModel::Bytes, Qt::DescendingOrder);
    QTRY_COMPARE(settled.count(), 1);
    QCOMPARE(cell(0, FlowListModel::Bytes), QStringLiteral("199"));
    QCOMPARE(m_model->flowAt(0), FlowId(199));
    QCOMPARE(m_model->rowOf(FlowId(0)), 199);

    m_model->setFilter(std::get<FlowFilter>(FlowFilter::parse("bytes<10")));
    QTRY_COMPARE(settled.count(), 2);
    QCOMPARE(m_model->rowCount(), 10);
    QCOMPARE(m_model->flowAt(0), FlowId(9));
    QCOMPARE(m_model->rowOf(FlowId(50)), -1);

    m_model->setFilter({});
    m_model->sort(-1);
    QTRY_COMPARE(m_model->rowCount(), 200);
    QTRY_COMPARE(m_model->flowAt(0), FlowId(0));
}

void TestFlowListModel::growsWhileSorted()
{
    addFlows(0, 10);
    m_model->update();
    m_model->sort(FlowListModel::Bytes, Qt::DescendingOrder);
    QTRY_COMPARE(m_model->flowAt(0), FlowId(9));
    addFlows(10, 20);
    m_model->update();
    QTRY_COMPARE(m_model->rowCount(), 20);
    QCOMPARE(m_model->flowAt(0), FlowId(19));
}

void TestFlowListModel::anotherTrace()
{
    addFlows(0, 10);
    m_model->update();
    m_model->sort(FlowListModel::Bytes, Qt::DescendingOrder); // its answer may no longer be heard
    m_model->setTrace(std::make_shared<Trace>());
    QCOMPARE(m_model->rowCount(), 0);
    QTest::qWait(50);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestFlowListModel::namesOfHosts()
{
    addFlows(0, 2);
    m_model->update();
    const FlowSummary flow = m_trace->flow(FlowId(0));
    const IpAddress client = flow.endPoint(Side::Client).address;
    const IpAddress server = flow.endPoint(Side::Server).address;
    m_model->setNames(std::make_shared<HostNames>(
        std::vector<CaptureNotes::Name>{{client, "Laptop.local", true}, {server, "www.example.org"}}));
    QCOMPARE(cell(0, FlowListModel::Client), QStringLiteral("Laptop.local:10000"));
    QCOMPARE(cell(0, FlowListModel::Server), QStringLiteral("www.example.org:80"));
    const auto tip = [this](int column) { return m_model->index(0, column).data(Qt::ToolTipRole).toString(); };
    QVERIFY(tip(FlowListModel::Server).contains(QString::fromStdString(server.text())));
    QCOMPARE(tip(FlowListModel::Client), QStringLiteral("Laptop.local:10000")); // its address was never known
    m_model->setFilter(std::get<FlowFilter>(FlowFilter::parse("laptop.local:10001")));
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->flowAt(0), FlowId(1));
}

QTEST_GUILESS_MAIN(TestFlowListModel)
#include "tst_flowlistmodel.moc"
