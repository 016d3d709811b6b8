// SPDX-License-Identifier: GPL-3.0-or-later
// What is open stays until another capture has really been opened.
#include "app/capture/capturecontrol.h"
#include "app/capture/helperprogram.h"
#include "app/mainwindow/mainwindow.h"
#include "app/mainwindow/menus.h"
#include "app/mainwindow/messagebar.h"
#include "app/mainwindow/statusline.h"
#include "app/settings/settings.h"
#include "tests/app/capturefile.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include <sys/stat.h>

using namespace tcpladder;

class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void keepsWhatIsOpen_data();
    void keepsWhatIsOpen();
    void keepsWhatIsBeingRead();
    void keepsWhatIsOpenWithoutLiveCapture();
    void damageInTheMiddleIsShown();
    void oneReadableFileOfSeveralIsEnough();
    void aCaptureWithoutPacketsIsOne();
    void stopsWaitingForAnother();
    void theLastWishCounts();
    void staysInPlaceAnonymized();
    void aLostFileIsNotAnonymized();

private:
    QString write(const QString &name, const QByteArray &bytes);
    QString pipe(const QString &name);
    void open(const QString &file);
    /// Calls @p begin, and waits until it has not opened another capture.
    void fails(const std::function<void()> &begin);
    QString whatIsSeen();
    QString message() { return m_window->messages().text(); }
    QToolButton &stopButton();

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestOpening::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("settings")));
    QCoreApplication::setOrganizationName(QStringLiteral("tcpladder"));
    QCoreApplication::setApplicationName(QStringLiteral("tcpladder"));
}

void TestOpening::init()
{
    QSettings().clear();
    m_settings = std::make_unique<Settings>();
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_window->resize(1280, 800);
    m_window->show();
    open(write(QStringLiteral("open.pcap"), test::captureOf(3)));
    m_window->navigator().goTo(FlowId(1), 2);
}

void TestOpening::cleanup()
{
    m_window.reset();
}

QString TestOpening::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(name);
    return test::writeFile(path, bytes) ? path : QString();
}

/// A pipe that nobody writes to.
QString TestOpening::pipe(const QString &name)
{
    const QString path = m_folder.filePath(name);
    return ::mkfifo(path.toLocal8Bit().constData(), S_IRUSR | S_IWUSR) == 0 ? path : QString();
}

void TestOpening::open(const QString &file)
{
    QSignalSpy finished(&m_window->session(), &Session::finished);
    m_window->open({file});
    QTRY_COMPARE(finished.count(), 1);
}

void TestOpening::fails(const std::function<void()> &begin)
{
    QSignalSpy failed(&m_window->session(), &Session::openFailed);
    begin();
    QTRY_COMPARE(failed.count(), 1);
}

QString TestOpening::whatIsSeen()
{
    const Navigator &navigator = m_window->navigator();
    return QStringLiteral("%1: %2, flow %3, segment %4 of %5 packets, %6")
        .arg(m_window->windowTitle(), m_window->session().files().join(QLatin1Char(' ')))
        .arg(navigator.flow().isValid() ? static_cast<int>(navigator.flow().value()) : -1)
        .arg(navigator.segment() ? static_cast<int>(*navigator.segment()) : -1)
        .arg(m_window->session().trace()->counts().packets)
        .arg(m_window->showsStartPage() ? QStringLiteral("start page") : QStringLiteral("ladder"));
}

QToolButton &TestOpening::stopButton()
{
    for (auto *button : m_window->status().findChildren<QToolButton *>()) {
        if (button->text() == QStringLiteral("Stop"))
            return *button;
    }
    qFatal("the status line has no button to stop");
}

void TestOpening::keepsWhatIsOpen_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("reason");
    const QByteArray good = test::captureOf(2);
    const auto row = [](const char *name, const QByteArray &bytes, const char *reason, const char *filter = "") {
        QTest::newRow(name) << bytes << QString::fromLatin1(filter) << QString::fromLatin1(reason);
    };
    row("empty", "", "the file is empty");
    row("no capture", "\xff\xd8\xff\xe0 this is no capture, whatever its name may be", "not a capture file");
    row("half a header", good.left(10), "ends within its header");
    row("half a packet", good.left(40), "ends within");
    QByteArray damaged = good.left(24) + QByteArray(200, '\xff');
    row("no sound packet", damaged, "contradicts itself");
    row("wrong filter", good, "the filter \"tcp prot 80\" is not valid", "tcp prot 80");
    QTest::newRow("missing") << QByteArray() << QString() << QStringLiteral("no such file");
    QTest::newRow("directory") << QByteArray() << QString() << QStringLiteral("directory");
}

void TestOpening::keepsWhatIsOpen()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, filter);
    QFETCH(const QString, reason);
    const QByteArray name = QTest::currentDataTag();
    const QString file = name == "directory" ? m_folder.path()
                         : name == "missing" ? m_folder.filePath(QStringLiteral("missing.pcap"))
                                             : write(QStringLiteral("bad.pcap"), bytes);
    const QString before = whatIsSeen();
    const auto trace = m_window->session().trace();
    fails([&] { m_window->open({file}, filter); });
    QCOMPARE(whatIsSeen(), before);
    QCOMPARE(m_window->session().trace(), trace);
    QVERIFY(m_window->messages().isVisible());
    QVERIFY2(message().contains(reason), qPrintable(message()));
    QVERIFY2(message().contains(QStringLiteral("stays open")), qPrintable(message()));
    QVERIFY2(!message().contains(QStringLiteral("are shown")), qPrintable(message())); // none of its packets are
    QVERIFY(!m_settings->recentFiles().contains(file));
    open(write(QStringLiteral("good.pcap"), test::captureOf(1)));
    QVERIFY(m_window->messages().isHidden());
    QCOMPARE(m_window->session().trace()->counts().flows, 1U);
}

/// What is open may itself be read still, and goes on.
void TestOpening::keepsWhatIsBeingRead()
{
    const QString endless = pipe(QStringLiteral("endless"));
    QFile writer(endless);
    m_window->open({endless});
    QVERIFY(writer.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    const QByteArray bytes = test::captureOf(2);
    QCOMPARE(writer.write(bytes), bytes.size());
    QTRY_COMPARE(m_window->session().trace()->counts().segments, 8U);
    QTRY_COMPARE(m_window->session().files(), QStringList(endless));
    fails([&] { m_window->open({m_folder.path()}); });
    QVERIFY(m_window->session().isLoading());
    const QByteArray more = test::captureOf(3).mid(bytes.size());
    QCOMPARE(writer.write(more), more.size());
    QTRY_COMPARE(m_window->session().trace()->counts().segments, 12U);
    QFile::remove(endless);
}

void TestOpening::keepsWhatIsOpenWithoutLiveCapture()
{
    const QString before = whatIsSeen();
    setCaptureHelper(m_folder.filePath(QStringLiteral("missing-program")));
    LiveSettings settings;
    settings.interface = "lo";
    fails([&] { m_window->capture().start(settings); });
    QCOMPARE(whatIsSeen(), before);
    QVERIFY2(message().contains(QStringLiteral("the program that captures is missing")), qPrintable(message()));
    QVERIFY(message().contains(QStringLiteral("stays open")));
    QVERIFY(!m_window->session().isLive());
    QVERIFY(!m_window->capture().live().isOpen());
    QVERIFY(!m_window->menus().stopCapture->isEnabled());
}

void TestOpening::damageInTheMiddleIsShown()
{
    const QByteArray whole = test::captureOf(2);
    const QString cut = write(QStringLiteral("cut.pcap"), whole.left(whole.size() - 10));
    open(cut);
    QCOMPARE(m_window->session().files(), QStringList(cut));
    QCOMPARE(m_window->session().trace()->counts().segments, 7U);
    QVERIFY(message().contains(QStringLiteral("All packets before it are shown")));
    QVERIFY(!message().contains(QStringLiteral("stays open")));
}

void TestOpening::oneReadableFileOfSeveralIsEnough()
{
    const QString good = write(QStringLiteral("good.pcap"), test::captureOf(1));
    const QString missing = m_folder.filePath(QStringLiteral("missing.pcap"));
    QSignalSpy finished(&m_window->session(), &Session::finished);
    m_window->open({missing, good});
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(m_window->session().trace()->counts().flows, 1U);
    QVERIFY(message().contains(QStringLiteral("no such file")));
}

void TestOpening::aCaptureWithoutPacketsIsOne()
{
    open(write(QStringLiteral("header.pcap"), test::captureOf(1).left(24)));
    QVERIFY(m_window->showsStartPage());
    QVERIFY(message().contains(QStringLiteral("no TCP")));
}

void TestOpening::stopsWaitingForAnother()
{
    const QString silent = pipe(QStringLiteral("silent"));
    const QString before = whatIsSeen();
    m_window->open({silent});
    QTRY_VERIFY(m_window->status().currentMessage().contains(silent));
    QCOMPARE(whatIsSeen(), before);
    QVERIFY(stopButton().isVisible());
    stopButton().click();
    QVERIFY(m_window->status().currentMessage().isEmpty());
    QVERIFY(!stopButton().isVisible());
    QCOMPARE(whatIsSeen(), before);
    QVERIFY(message().isEmpty()); // it was the user who stopped it

    m_window->session().close(); // with nothing open, it is waited for in the ladder's place
    m_window->open({silent});
    QVERIFY(!m_window->showsStartPage());
    QTest::qWait(50);
    QSignalSpy finished(&m_window->session(), &Session::finished);
    stopButton().click();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(m_window->showsStartPage());
    m_window->open({silent});
    QVERIFY(m_window->close()); // which does not wait
    QFile::remove(silent);
}

void TestOpening::theLastWishCounts()
{
    const QString silent = pipe(QStringLiteral("silent"));
    m_window->open({silent});
    const QString other = write(QStringLiteral("other.pcap"), test::captureOf(1));
    open(other);
    QCOMPARE(m_window->session().files(), QStringList(other));
    QVERIFY(message().isEmpty());
    QTest::qWait(100);
    QCOMPARE(m_window->session().files(), QStringList(other));
    QFile::remove(silent);
}

void TestOpening::staysInPlaceAnonymized()
{
    QSignalSpy finished(&m_window->session(), &Session::finished);
    m_window->menus().anonymize->setChecked(true);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(m_window->session().isAnonymized());
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("anonymized")));
    QCOMPARE(m_window->navigator().flow(), FlowId(1));
    QCOMPARE(m_window->navigator().segment(), std::optional<std::uint32_t>(2));
}

void TestOpening::aLostFileIsNotAnonymized()
{
    QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("open.pcap"))));
    const QString before = whatIsSeen();
    fails([&] { m_window->menus().anonymize->setChecked(true); });
    QCOMPARE(whatIsSeen(), before);
    QVERIFY(message().contains(QStringLiteral("no such file")));
    QVERIFY(!m_window->menus().anonymize->isChecked()); // it says what is so
}

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
