// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/helptable.h"
#include "app/ladder/captureplacemenu.h"
#include "app/ladder/ladderview.h"
#include "app/lessons/lessondirectory.h"
#include "app/lessons/lessonpanel.h"
#include "app/mainwindow/mainwindow.h"
#include "app/mainwindow/menus.h"
#include "app/mainwindow/messagebar.h"
#include "app/mainwindow/statusline.h"
#include "app/panels/bytesview.h"
#include "app/panels/endpointpanel.h"
#include "app/panels/flowfiltercompleter.h"
#include "app/panels/flowlistpanel.h"
#include "app/panels/segmentpanel.h"
#include "app/settings/appearance.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/settings/shortcuts.h"
#include "app/startpage/startpage.h"
#include "app/theme/theme.h"
#include "tests/app/capturefile.h"

#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QTreeView>

#include <functional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace tcpladder;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void beginsWithStartPage();
    void opensLesson();
    void selectionIsOne();
    void detailsAndBytesMarkEachOther();
    void unreadable_data();
    void unreadable();
    void truncated();
    void noTcp();
    void opensAgainAfterFailure();
    void stopsLoading();
    void opensAnotherWhileLoading();
    void closesWhileLoading();
    void closesCapture();
    void keyboardAlone();
    void everyActionIsListedWithItsKeys();
    void filterOfFlows();
    void filterCompletesWhatIsTyped();
    void dropsFile();
    void remembersFiles();
    void titleTellsOfAllCaptures();
    void overrulesTheCapturePoint();
    void switchesLanguage();
    void switchesTheme();
    void docksMakeRoom();
    void lessonHasRoom();

private:
    QString write(const QString &name, const QByteArray &bytes);
    void open(const QString &file);
    /// A pipe that gives @p bytes and then nothing, without end.
    QString endlessCapture(const QByteArray &bytes);

    QTemporaryDir m_folder;
    int m_pipe = -1;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("settings")));
    QCoreApplication::setOrganizationName(QStringLiteral("tcpladder"));
    QCoreApplication::setApplicationName(QStringLiteral("tcpladder"));
}

void TestMainWindow::init()
{
    // The offscreen platform says of itself that it knows no size hints.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    QSettings().clear();
    m_settings = std::make_unique<Settings>();
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_window->resize(1280, 800); // the offscreen screen has less
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    if (m_pipe >= 0)
        ::close(m_pipe);
    m_pipe = -1;
}

QString TestMainWindow::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(name);
    return test::writeFile(path, bytes) ? path : QString();
}

void TestMainWindow::open(const QString &file)
{
    QSignalSpy finished(&m_window->session(), &Session::finished);
    m_window->open({file});
    QTRY_COMPARE(finished.count(), 1);
}

QString TestMainWindow::endlessCapture(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(QStringLiteral("pipe.pcap"));
    ::unlink(path.toLocal8Bit().constData());
    if (::mkfifo(path.toLocal8Bit().constData(), S_IRUSR | S_IWUSR) != 0)
        return {};
    m_pipe = ::open(path.toLocal8Bit().constData(), O_RDWR); // also a reader, so that opening and writing do not wait
    return ::write(m_pipe, bytes.constData(), static_cast<std::size_t>(bytes.size())) == bytes.size() ? path
                                                                                                      : QString();
}

void TestMainWindow::beginsWithStartPage()
{
    QVERIFY(m_window->showsStartPage());
    QVERIFY(!m_window->menus().close->isEnabled());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("tcpladder"));
    const auto *page = m_window->findChild<StartPage *>();
    QSignalSpy chosen(page, &StartPage::fileChosen);
    for (const QListWidget *list : page->findChildren<QListWidget *>()) {
        for (int row = 0; row < std::min(list->count(), 2); ++row) // the heading of a theme, and its first lesson
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
    }
    QVERIFY(chosen.count() == 2 || lessonsDirectory().isEmpty()); // there are two columns
    m_window->session().close();
    QVERIFY(!m_window->endpoint(Side::Client).facts());
}

void TestMainWindow::opensLesson()
{
    open(QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap"));
    QVERIFY(!m_window->showsStartPage());
    QVERIFY(m_window->messages().isHidden());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("A connection from SYN to CLOSED — tcpladder"));
    QVERIFY(m_window->lesson().isVisible());
    QCOMPARE(m_window->flows().model().rowCount(), 1);
    QCOMPARE(m_window->navigator().flow(), FlowId(0)); // the first flow is shown at once
    QVERIFY(m_window->endpoint(Side::Client).facts());
    QCOMPARE(m_window->endpoint(Side::Client).facts()->step.state, State::Closed);
    QCOMPARE(m_window->endpoint(Side::Server).facts()->step.state, State::TimeWait);
    QCOMPARE(m_window->endpoint(Side::Server).facts()->closing, Part::Active);
}

void TestMainWindow::selectionIsOne()
{
    open(write(QStringLiteral("three.pcap"), test::captureOf(3)));
    m_window->navigator().goTo(FlowId(1), 1);
    QCOMPARE(m_window->flows().table().currentIndex().row(), 1);
    QCOMPARE(m_window->endpoint(Side::Client).facts()->step.state, State::Established);
    QCOMPARE(m_window->endpoint(Side::Server).facts()->step.state, State::SynReceived);
    const EndpointFacts &server = *m_window->endpoint(Side::Server).facts();
    QCOMPARE(server.sequence(server.variables().sendNext.value), std::int64_t{1});
    QVERIFY(m_window->status().factsText().startsWith(QStringLiteral("segment 2 of 4 · packet 6")));
    const auto &fields = m_window->segment().fields();
    QCOMPARE(fields.index(0, 1).data().toString(), QStringLiteral("6"));
    QCOMPARE(fields.index(2, 1).data().toString(), QStringLiteral("port 80 → 10001"));

    m_window->flows().table().selectRow(2); // the list leads as well
    QCOMPARE(m_window->navigator().flow(), FlowId(2));
    QVERIFY(!m_window->navigator().segment());
    QCOMPARE(m_window->endpoint(Side::Server).facts()->step.state, State::Established);
}

void TestMainWindow::detailsAndBytesMarkEachOther()
{
    open(write(QStringLiteral("one.pcap"), test::captureOf(1)));
    m_window->navigator().setSegment(3);
    auto &panel = m_window->segment();
    QTRY_COMPARE(panel.bytes().bytes().size(), 45);
    auto &tree = const_cast<QTreeView &>(panel.tree());
    tree.setCurrentIndex(panel.fields().fieldAt(24));
    QCOMPARE(tree.currentIndex().data().toString(), QStringLiteral("Sequence number"));
    QCOMPARE(panel.bytes().markedOffset(), 24);
    QCOMPARE(panel.bytes().markedLength(), 4);
    Q_EMIT const_cast<BytesView &>(panel.bytes()).byteChosen(40);
    QCOMPARE(tree.currentIndex().data().toString(), QStringLiteral("Payload"));
    QCOMPARE(panel.bytes().markedLength(), 5);

    m_window->navigator().setSegment(0); // the next segment shows the same field; a SYN has no payload to mark
    QTRY_COMPARE(panel.bytes().bytes().size(), 40);
    QCOMPARE(tree.currentIndex().data().toString(), QStringLiteral("Payload"));
    QCOMPARE(panel.bytes().markedLength(), 0);
}

void TestMainWindow::unreadable_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("reason");
    const auto row = [this](const char *name, const QByteArray &bytes, const char *reason) {
        const QString file = write(QString::fromLatin1(name), bytes);
        QTest::newRow(name) << file << QString::fromLatin1(reason);
    };
    row("empty.pcap", {}, "the file is empty");
    row("photo.jpg", QByteArray("\xff\xd8\xff\xe0 this is no capture, whatever its name may be", 50),
        "not a capture file");
    QTest::newRow("missing") << m_folder.filePath(QStringLiteral("missing.pcap")) << QStringLiteral("no such file");
    QTest::newRow("directory") << m_folder.path() << QStringLiteral("directory");
}

void TestMainWindow::unreadable()
{
    QFETCH(const QString, file);
    QFETCH(const QString, reason);
    open(file);
    QVERIFY(m_window->messages().isVisible());
    QVERIFY2(m_window->messages().text().contains(reason), qPrintable(m_window->messages().text()));
    QVERIFY(m_window->messages().text().contains(file));
    QVERIFY(m_window->showsStartPage());
    QVERIFY(m_settings->recentFiles().isEmpty());
}

void TestMainWindow::truncated()
{
    const QByteArray whole = test::captureOf(2);
    open(write(QStringLiteral("cut.pcap"), whole.left(whole.size() - 10)));
    QVERIFY(m_window->messages().isVisible());
    QVERIFY2(m_window->messages().text().contains(QStringLiteral("ends within a packet")),
             qPrintable(m_window->messages().text()));
    QVERIFY(!m_window->showsStartPage()); // what could be read is shown
    QCOMPARE(m_window->flows().model().rowCount(), 2);
    QCOMPARE(m_window->session().trace()->counts().segments, 7U);
}

void TestMainWindow::noTcp()
{
    test::PcapWriter writer;
    open(write(QStringLiteral("other.pcap"), QByteArray::fromStdString(writer.packets(3).written())));
    QVERIFY(m_window->messages().text().contains(QStringLiteral("no TCP")));
    QVERIFY(m_window->showsStartPage());
}

void TestMainWindow::opensAgainAfterFailure()
{
    open(write(QStringLiteral("empty.pcap"), {}));
    QVERIFY(m_window->messages().isVisible());
    open(write(QStringLiteral("one.pcap"), test::captureOf(1)));
    QVERIFY(!m_window->messages().isVisible());
    QVERIFY(!m_window->showsStartPage());
}

void TestMainWindow::stopsLoading()
{
    QSignalSpy finished(&m_window->session(), &Session::finished);
    m_window->open({endlessCapture(test::captureOf(2))});
    QVERIFY(m_window->session().isLoading());
    m_window->session().cancel();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(m_window->messages().text().contains(QStringLiteral("stopped")));
}

void TestMainWindow::opensAnotherWhileLoading()
{
    m_window->open({endlessCapture(test::captureOf(3))});
    open(write(QStringLiteral("one.pcap"), test::captureOf(1)));
    QCOMPARE(m_window->session().trace()->counts().flows, 1U);
    QCOMPARE(m_window->flows().model().rowCount(), 1);
    QCOMPARE(m_window->windowTitle(), QStringLiteral("one.pcap — tcpladder"));
}

void TestMainWindow::closesWhileLoading()
{
    m_window->open({endlessCapture(test::captureOf(3))});
    QVERIFY(m_window->close());
    QVERIFY(!m_window->session().isLoading());
}

void TestMainWindow::closesCapture()
{
    open(write(QStringLiteral("one.pcap"), test::captureOf(1)));
    m_window->navigator().setSegment(2);
    m_window->menus().close->trigger();
    QVERIFY(m_window->showsStartPage());
    QCOMPARE(m_window->flows().model().rowCount(), 0);
    QVERIFY(!m_window->navigator().flow().isValid());
    QVERIFY(!m_window->endpoint(Side::Client).facts());
    QCOMPARE(m_window->segment().fields().rowCount(), 0);
}

void TestMainWindow::keyboardAlone()
{
    open(write(QStringLiteral("three.pcap"), test::captureOf(3)));
    QVERIFY(m_window->ladder().hasFocus()); // whatever had it on the start page
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(m_window.get(), key, modifiers);
    };
    press(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_window->navigator().segment(), std::optional(0U));
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_window->navigator().segment(), std::optional(3U));
    press(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(m_window->navigator().segment(), std::optional(2U));
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(m_window->navigator().flow(), FlowId(1));
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(m_window->navigator().flow(), FlowId(0));
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_window->flows().filterEdit().hasFocus());
    press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(m_window->showsStartPage());
}

void TestMainWindow::everyActionIsListedWithItsKeys()
{
    QAction *keyboard = nullptr;
    QStringList names;
    const std::function<void(const QMenu *)> visit = [&](const QMenu *menu) {
        for (QAction *action : menu->actions()) {
            if (action->menu())
                visit(action->menu());
            else if (!action->isSeparator() && !action->objectName().isEmpty())
                names.append(nameOf(*action));
            if (action->objectName() == QLatin1String("Keyboard"))
                keyboard = action;
        }
    };
    for (const QAction *top : m_window->menuBar()->actions()) {
        if (top->menu() && nameOf(*top) != QLatin1String("View")) // its panels name themselves
            visit(top->menu());
    }
    QVERIFY(keyboard != nullptr && names.size() > 30);
    keyboard->trigger();
    const auto *table = m_window->findChild<HelpTable *>();
    QVERIFY(table != nullptr);
    const QString text = table->findChild<QTextBrowser *>()->toPlainText();
    for (const QString &name : names)
        QVERIFY2(text.contains(name), qPrintable(name));
    QVERIFY(text.contains(QStringLiteral("Ladder ▸ Fields")));
    delete table;
}

void TestMainWindow::filterOfFlows()
{
    open(write(QStringLiteral("three.pcap"), test::captureOf(3)));
    m_window->navigator().setFlow(FlowId(2));
    m_window->flows().filterEdit().setText(QStringLiteral("port>10000"));
    QTRY_COMPARE(m_window->flows().model().rowCount(), 2);
    QCOMPARE(m_window->navigator().flow(), FlowId(2)); // what is looked at stays
    QCOMPARE(m_window->flows().table().currentIndex().row(), 1);
    m_window->flows().filterEdit().setText(QStringLiteral("port>high"));
    QVERIFY(m_window->flows().filterError().contains(QStringLiteral("port>high")));
    QCOMPARE(m_window->flows().model().rowCount(), 2); // the last right filter holds, and is told
    QVERIFY(m_window->flows().filterError().endsWith(QStringLiteral("still shows: port>10000")));
    const QColor wrong = m_window->flows().filterEdit().palette().color(QPalette::Base);
    m_window->flows().filterEdit().clear();
    QTRY_COMPARE(m_window->flows().model().rowCount(), 3);
    QVERIFY(m_window->flows().filterError().isEmpty());
    QVERIFY(m_window->flows().filterEdit().palette().color(QPalette::Base) != wrong);
    m_window->flows().filterEdit().setText(QStringLiteral("port>"));
    QVERIFY(m_window->flows().filterError().endsWith(QStringLiteral("still shows all flows.")));

    m_window->flows().filterEdit().setText(QStringLiteral("port>50000"));
    QTRY_COMPARE(m_window->flows().model().rowCount(), 0);
    open(write(QStringLiteral("two.pcap"), test::captureOf(2))); // which the filter was not meant for
    QTRY_COMPARE(m_window->flows().model().rowCount(), 2);
    QCOMPARE(m_window->navigator().flow(), FlowId(0));
}

void TestMainWindow::filterCompletesWhatIsTyped()
{
    open(write(QStringLiteral("three.pcap"), test::captureOf(3)));
    auto &completer = dynamic_cast<FlowFilterCompleter &>(*m_window->flows().filterEdit().completer());
    const auto offersFor = [&completer](const char *typed) {
        completer.offerFor(QString::fromLatin1(typed));
        return completer.offers();
    };
    QCOMPARE(offersFor("state:time"), QStringList(QStringLiteral("state:TIME-WAIT")));
    QCOMPARE(offersFor("-mark:zero-window-probe-"), QStringList(QStringLiteral("-mark:zero-window-probe-ack")));
    QCOMPARE(offersFor("port:8"), QStringList(QStringLiteral("port:80")));
    QCOMPARE(offersFor("client:192"), QStringList(QStringLiteral("client:192.0.2.1")));
    QCOMPARE(offersFor("bytes>1M 192.0"),
             QStringList({QStringLiteral("bytes>1M 192.0.2.1"), QStringLiteral("bytes>1M 192.0.2.2")}));
    QVERIFY(offersFor("dur").contains(QStringLiteral("duration>1s")));
    QVERIFY(offersFor("x").isEmpty());
    m_window->session().close();
    QVERIFY(offersFor("192.0").isEmpty()); // of a capture that is open no more
}

void TestMainWindow::dropsFile()
{
    const QString file = write(QStringLiteral("one.pcap"), test::captureOf(1));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QSignalSpy finished(&m_window->session(), &Session::finished);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(m_window->session().files(), QStringList(file));
}

void TestMainWindow::remembersFiles()
{
    const QString one = write(QStringLiteral("one.pcap"), test::captureOf(1));
    const QString two = write(QStringLiteral("two.pcap"), test::captureOf(2));
    open(one);
    open(two);
    open(one);
    QCOMPARE(m_settings->recentFiles(), QStringList({one, two}));
    open(QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap"));
    QVERIFY(m_settings->recentFiles().size() == 2 || lessonsDirectory().isEmpty()); // a lesson has its own list
    open(QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/../refused/capture.pcap"));
    QVERIFY(m_settings->recentFiles().size() == 2 || lessonsDirectory().isEmpty());
    open(QFileInfo(two).path() + QStringLiteral("/./two.pcap"));
    open(one);
    QCOMPARE(m_settings->recentFiles().mid(0, 2), QStringList({one, two})); // by whatever name
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("elsewhere")));
    open(write(QStringLiteral("elsewhere/one.pcap"), test::captureOf(1)));
    const auto names = [this] {
        QStringList texts;
        for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            for (const QAction *action : menu->actions()) {
                if (action->toolTip().endsWith(QStringLiteral(".pcap")))
                    texts.append(action->text());
            }
        }
        return texts;
    };
    QCOMPARE(names().value(0), QStringLiteral("one.pcap — elsewhere")); // two of one name are told apart
    QVERIFY(names().contains(QStringLiteral("two.pcap")));
    QVERIFY(!names().contains(QStringLiteral("one.pcap")));
    m_settings->clearRecentFiles();
    QVERIFY(m_settings->recentFiles().isEmpty());
}

void TestMainWindow::titleTellsOfAllCaptures()
{
    Language language;
    language.apply(QStringLiteral("en"));
    QSignalSpy finished(&m_window->session(), &Session::finished);
    m_window->open(
        {write(QStringLiteral("one.pcap"), test::captureOf(1)), write(QStringLiteral("two.pcap"), test::captureOf(2))});
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(m_window->windowTitle(), QStringLiteral("one.pcap and 1 more — tcpladder"));
}

void TestMainWindow::overrulesTheCapturePoint()
{
    using Place = CapturePoint::Place;
    open(QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap"));
    const auto *view = m_window->findChild<LadderView *>();
    const Place estimate = view->ladder()->capturePoint().place;
    const auto actions = m_window->menus().capturePlace->actions();
    QCOMPARE(actions.size(), 4);
    QVERIFY(actions[0]->isChecked());
    actions[3]->trigger();
    QCOMPARE(view->ladder()->capturePoint().place, Place::Server);
    actions[1]->trigger();
    QCOMPARE(view->ladder()->capturePoint().place, Place::Client);
    actions[0]->trigger();
    QCOMPARE(view->ladder()->capturePoint().place, estimate);
    actions[2]->trigger();
    open(
        QStringLiteral(TCPLADDER_RESOURCES "/lessons/refused/capture.pcap")); // what was said of one holds for no other
    QVERIFY(actions[0]->isChecked());
}

void TestMainWindow::switchesLanguage()
{
    QVERIFY(Language::available().contains(QStringLiteral("zh_CN")));
    QCOMPARE(Language::matching(QLocale(QStringLiteral("zh_SG"))), QStringLiteral("zh_CN"));
    QCOMPARE(Language::matching(QLocale(QStringLiteral("ia"))), QStringLiteral("en"));
    const QString english = m_window->menus().open->text();
    {
        Language language;
        language.apply(QStringLiteral("zh_CN"));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QVERIFY(m_window->menus().open->text() != english);
    }
    QCoreApplication::processEvents();
    QCOMPARE(m_window->menus().open->text(), english);
}

void TestMainWindow::switchesTheme()
{
    Appearance appearance;
    QList<Theme::Kind> seen;
    QList<QColor> placeholders;
    QTimer::singleShot(0, this, [&] {
        for (const char *name : {"dark", "print", "light"}) {
            appearance.apply(QString::fromLatin1(name));
            QCoreApplication::processEvents();
            seen.append(Theme::of(m_window->flows().palette()).kind);
        }
        appearance.apply(QStringLiteral("system"));
        for (const bool isDark : {true, false}) {
            appearance.setDesktopDark(isDark);
            QCoreApplication::processEvents();
            const QPalette palette = m_window->flows().palette();
            seen.append(Theme::of(palette).kind);
            placeholders.append(palette.color(QPalette::PlaceholderText));
        }
        QCoreApplication::quit();
    });
    QApplication::exec(); // only a running application hands its palette on
    QCOMPARE(seen,
             QList({Theme::Kind::Dark, Theme::Kind::Print, Theme::Kind::Light, Theme::Kind::Dark, Theme::Kind::Light}));
    QCOMPARE(placeholders, QList({Theme::dark().mutedText, Theme::light().mutedText}));
}

void TestMainWindow::docksMakeRoom()
{
    const auto isVisible = [this] { return m_window->flows().isVisible() && m_window->segment().isVisible(); };
    QVERIFY(!isVisible()); // beside the start page they would be empty
    open(write(QStringLiteral("one.pcap"), test::captureOf(1)));
    QVERIFY(isVisible());
    m_window->resize(640, 480);
    QTRY_VERIFY(!isVisible());
    m_window->resize(1280, 800);
    QTRY_VERIFY(isVisible());
}

void TestMainWindow::lessonHasRoom()
{
    open(QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap"));
    QVERIFY(m_window->lesson().isVisible() && m_window->flows().isVisible());
    m_window->resize(640, 480);
    QTRY_VERIFY(!m_window->flows().isVisible());
    QVERIFY(m_window->lesson().isVisible()); // below the ladder
    m_window->resize(1000, 700);
    QTRY_VERIFY(m_window->segment().isVisible());
    QVERIFY(m_window->lesson().isVisible() && !m_window->flows().isVisible());
    open(write(QStringLiteral("one.pcap"), test::captureOf(1)));
    QVERIFY(!m_window->lesson().isVisible() && m_window->flows().isVisible());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
