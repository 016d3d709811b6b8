// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder/laddercolumns.h"
#include "app/ladder/ladderview.h"
#include "app/mainwindow/mainwindow.h"
#include "app/mainwindow/menus.h"
#include "app/mainwindow/messagebar.h"
#include "app/mainwindow/statusline.h"
#include "app/models/flowlistmodel.h"
#include "app/models/segmentfields.h"
#include "app/panels/flowlistpanel.h"
#include "app/panels/segmentpanel.h"
#include "app/settings/settings.h"
#include "app/text/endpointtext.h"
#include "tests/app/capturefile.h"
#include "tests/capture/pcapngwriter.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace tcpladder;

namespace {

/// What tcpdump prints without -n, between other lines.
const QString Listing = QStringLiteral(
    "listening on eth0, link-type EN10MB (Ethernet), snapshot length 262144 bytes\n"
    "12:00:00.000001 IP client.example.40000 > www.example.org.http: Flags [S], seq 100, win 64240, length 0\n"
    "12:00:00.020001 IP www.example.org.http > client.example.40000: Flags [S.], seq 900, ack 101, win 65160, length "
    "0\n"
    "12:00:00.020101 IP client.example.40000 > www.example.org.http: Flags [.], ack 1, win 502, length 0\n"
    "3 packets captured\n");

} // namespace

/// What users paste or drop, and what captures say of themselves, as the window shows it.
class TestPasting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void pastesListing();
    void showsNoTimesWhereNoneAreGiven();
    void pastesFiles();
    void keepsWhatIsOpenWhenNothingCanBePasted();
    void dropsListing();
    void showsNamesAndComments();

private:
    void waitForCapture();
    QStringList fieldsOf(const char *name) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestPasting::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("settings")));
    QCoreApplication::setOrganizationName(QStringLiteral("tcpladder"));
    QCoreApplication::setApplicationName(QStringLiteral("tcpladder"));
}

void TestPasting::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    QSettings().clear();
    m_settings = std::make_unique<Settings>();
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPasting::waitForCapture()
{
    QTRY_VERIFY(!m_window->session().files().isEmpty() && !m_window->session().isLoading());
    QVERIFY(!m_window->session().error());
}

void TestPasting::pastesListing()
{
    QGuiApplication::clipboard()->setText(Listing);
    m_window->menus().paste->trigger();
    waitForCapture();
    const auto trace = m_window->session().trace();
    QCOMPARE(trace->counts().segments, 3U);
    QCOMPARE(trace->counts().flows, 1U);
    QCOMPARE(trace->path(FlowId(0), Side::Server).back().state, State::Established);
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("pasted text")));
    QVERIFY(!m_window->showsStartPage());
    // Names take the place of addresses there, so that the ladder must show them.
    const EndPoint server = trace->flow(FlowId(0)).endPoint(Side::Server);
    QCOMPARE(endPointText(m_window->session().names().get(), server), QStringLiteral("www.example.org:80"));
    QCOMPARE(m_window->session().notes().unreadLineCount, std::uint64_t{2});
    QVERIFY(m_window->messages().text().contains(QStringLiteral("The first is line 1")));
    QVERIFY(m_settings->recentFiles().isEmpty());
}

void TestPasting::showsNoTimesWhereNoneAreGiven()
{
    const QString line = QStringLiteral("IP 10.0.0.1.40000 > 10.0.0.2.80: Flags [%1], seq %2, win 100, length 0\n");
    QGuiApplication::clipboard()->setText(QStringLiteral("Of what was printed with -t:\n")
                                          + line.arg(QStringLiteral("S")).arg(1)
                                          + line.arg(QStringLiteral("S")).arg(1));
    m_window->menus().paste->trigger();
    waitForCapture();
    m_window->navigator().goTo(FlowId(0), 1);
    QCOMPARE(fieldsOf("Time"), QStringList(QStringLiteral("not given")));
    QVERIFY(fieldsOf("Since the flow's beginning").isEmpty());
    QVERIFY2(!m_window->status().factsText().contains(QLatin1Char(':') + QStringLiteral("00")),
             qPrintable(m_window->status().factsText()));
    const FlowListModel &flows = m_window->flows().model();
    QVERIFY(flows.index(0, FlowListModel::Duration).data().toString().isEmpty());
    const LadderView &view = m_window->ladder();
    QCOMPARE(view.textOf(1).section(QLatin1Char('\n'), 0, 0), QStringLiteral("Segment 2"));
    QCOMPARE(LadderColumns(1000, LadderMetrics(view.font(), 14, 40), LadderStyle(), view.ladder()->summary(), false)
                 .timeRight,
             0.0);
}

void TestPasting::pastesFiles()
{
    const QString path = m_folder.filePath(QStringLiteral("pasted.pcap"));
    QVERIFY(test::writeFile(path, test::captureOf(2)));
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(path)});
    QGuiApplication::clipboard()->setMimeData(data);
    m_window->menus().paste->trigger();
    waitForCapture();
    QCOMPARE(m_window->session().files(), QStringList(path));
    QCOMPARE(m_window->session().trace()->counts().flows, 2U);
}

void TestPasting::keepsWhatIsOpenWhenNothingCanBePasted()
{
    const QString path = m_folder.filePath(QStringLiteral("open.pcap"));
    QVERIFY(test::writeFile(path, test::captureOf(1)));
    m_window->open({path});
    waitForCapture();
    const auto trace = m_window->session().trace();
    QGuiApplication::clipboard()->setText(QStringLiteral("Dear Alice,\nFlags and numbers are not all.\n"));
    m_window->menus().paste->trigger();
    QVERIFY(m_window->messages().text().contains(QStringLiteral("clipboard")));
    QCOMPARE(m_window->session().trace(), trace);
}

void TestPasting::dropsListing()
{
    QMimeData data;
    data.setText(QStringLiteral("Dear Alice"));
    QDragEnterEvent refused(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QCoreApplication::sendEvent(m_window.get(), &refused);
    QVERIFY(!refused.isAccepted());

    data.setText(Listing);
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    waitForCapture();
    QCOMPARE(m_window->session().trace()->counts().segments, 3U);
}

/// The values of the fields called @p name, wherever they stand.
QStringList TestPasting::fieldsOf(const char *name) const
{
    const QAbstractItemModel &model = *m_window->segment().findChild<QTreeView *>()->model();
    const auto found = model.match(model.index(0, 0), Qt::DisplayRole, QString::fromUtf8(name), -1,
                                   Qt::MatchExactly | Qt::MatchRecursive);
    QStringList values;
    for (const QModelIndex &index : found)
        values.append(index.siblingAtColumn(1).data().toString());
    return values;
}

void TestPasting::showsNamesAndComments()
{
    constexpr unsigned RawLink = 101;
    test::PcapngWriter writer;
    writer.section().interface(RawLink);
    std::uint64_t tick = 0;
    for (const bool fromServer : {false, true}) {
        PacketBuilder builder;
        builder.fromServer(fromServer).flags(fromServer ? TcpFlags::Syn | TcpFlags::Ack : TcpFlags::Syn);
        const Packet packet = builder.sequence(10).acknowledgment(fromServer ? 11 : 0).build();
        writer.enhanced(0, tick++, {reinterpret_cast<const char *>(packet.bytes.data()), packet.bytes.size()},
                        packet.wireLength, fromServer ? writer.option(1, "Here it answers.") : std::string());
    }
    // A name resolution block: a record of an IPv4 address, and the end of the records.
    const std::string address(PacketBuilder::ServerAddress.begin(), PacketBuilder::ServerAddress.end());
    writer.block(4, writer.body().bytes(writer.option(1, address + "www.example.org" + '\0')).u32(0));
    const QString path = m_folder.filePath(QStringLiteral("notes.pcapng"));
    QVERIFY(test::writeFile(path, QByteArray::fromStdString(writer.written())));
    m_window->open({path});
    waitForCapture();
    const EndPoint server = m_window->session().trace()->flow(FlowId(0)).endPoint(Side::Server);
    QCOMPARE(endPointText(m_window->session().names().get(), server), QStringLiteral("www.example.org (192.0.2.2:80)"));
    QCOMPARE(endPointText(nullptr, server), QStringLiteral("192.0.2.2:80"));

    m_window->navigator().setSegment(0);
    QTRY_COMPARE(fieldsOf("Destination"), QStringList(QStringLiteral("192.0.2.2  (www.example.org)")));
    QVERIFY(fieldsOf("Comment").isEmpty());
    m_window->navigator().setSegment(1);
    QTRY_COMPARE(fieldsOf("Comment"), QStringList(QStringLiteral("Here it answers.")));
}

QTEST_MAIN(TestPasting)
#include "tst_pasting.moc"
