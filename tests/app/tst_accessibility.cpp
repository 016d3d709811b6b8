// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever hears the window rather than sees it learns what everything is that the keyboard reaches.
#include "app/ladder/ladderview.h"
#include "app/lessons/lessonpanel.h"
#include "app/mainwindow/mainwindow.h"
#include "app/mainwindow/menus.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/settings/settingsdialog.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace tcpladder;

namespace {

QString namelessIn(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
        const auto *tabs = qobject_cast<const QTabBar *>(widget);
        if (tabs != nullptr
            && tabs->count() == 0) // kept by the window for panels behind each other; it is told by its tab
            continue;
        const bool isPartOfAnother = widget->objectName().startsWith(QLatin1String("qt_")) // of a spin box, say
                                     || (area != nullptr && area->viewport() == widget);
        if (widget->focusPolicy() == Qt::NoFocus || isPartOfAnother || !widget->isVisibleTo(&window))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface == nullptr || interface->text(QAccessible::Name).isEmpty())
            nameless.append(QStringLiteral("%1 “%2” in %3")
                                .arg(QString::fromUtf8(widget->metaObject()->className()), widget->objectName(),
                                     QString::fromUtf8(widget->parentWidget()->metaObject()->className())));
    }
    return nameless.join(QLatin1Char('\n'));
}

/// The labels in @p window whose underlined letter moves the focus nowhere.
QStringList lettersThatLeadNowhere(const QWidget &window)
{
    QStringList labels;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        const bool leads = label->buddy() != nullptr && label->buddy()->focusPolicy() != Qt::NoFocus;
        if (!leads && !QKeySequence::mnemonic(label->text()).isEmpty())
            labels.append(label->text());
    }
    return labels;
}

/// The letters that two entries of one menu share, with the menu's name: Alt and the letter would reach only one.
QStringList sharedLetters(const QMenu &menu)
{
    QStringList shared;
    QHash<QString, QString> owners;
    for (const QAction *action : menu.actions()) {
        const QString letter = QKeySequence::mnemonic(action->text()).toString();
        if (action->menu() != nullptr)
            shared += sharedLetters(*action->menu());
        if (letter.isEmpty())
            continue;
        if (owners.contains(letter))
            shared.append(QStringLiteral("%1: %2 / %3").arg(letter, owners[letter], action->text()));
        owners.insert(letter, action->text());
    }
    return shared;
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startPage();
    void capture();
    void selectedSegmentIsRead();
    void settings();
    void settingFoundIsInSight();
    void settingsByKeyboard();
    void wheelChangesNoSetting();
    void underlinedLetters();
    void menus_data();
    void menus();

private:
    QTemporaryDir m_folder;
    Language m_language;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestAccessibility::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("tcpladder"));
    QCoreApplication::setApplicationName(QStringLiteral("tcpladder"));
}

void TestAccessibility::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    QSettings().clear();
    m_language.apply(QStringLiteral("en"));
    m_settings = std::make_unique<Settings>();
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestAccessibility::cleanup()
{
    m_window.reset();
}

void TestAccessibility::startPage()
{
    QCOMPARE(namelessIn(*m_window), QString());
}

void TestAccessibility::capture()
{
    QSignalSpy finished(&m_window->session(), &Session::finished);
    m_window->open({QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap")});
    QTRY_COMPARE(finished.count(), 1);
    m_window->navigator().setSegment(3);
    for (QDockWidget *dock : m_window->findChildren<QDockWidget *>())
        dock->show();
    QCOMPARE(namelessIn(*m_window), QString());
}

void TestAccessibility::selectedSegmentIsRead()
{
    QSignalSpy finished(&m_window->session(), &Session::finished);
    m_window->open({QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap")});
    QTRY_COMPARE(finished.count(), 1);
    LadderView &view = m_window->ladder();
    view.setFocus();
    QTRY_VERIFY(view.hasFocus());
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QAccessibleInterface *ladder = QAccessible::queryAccessibleInterface(&view);
    QCOMPARE(ladder->role(), QAccessible::List);
    QVERIFY(ladder->focusChild() != nullptr);
    QVERIFY(ladder->focusChild()->state().focused);
    const QString read = ladder->focusChild()->text(QAccessible::Name);
    QVERIFY2(read.startsWith(QLatin1String("Segment 2 at ")), qPrintable(read));
    QCOMPARE(ladder->child(ladder->indexOfChild(ladder->focusChild())), ladder->focusChild());
    const QRect sight(view.viewport()->mapToGlobal(QPoint()), view.viewport()->size());
    QVERIFY(sight.intersects(ladder->focusChild()->rect()));
}

void TestAccessibility::settings()
{
    SettingsDialog dialog(*m_settings, m_window->menus().actions(), m_window.get());
    dialog.show();
    QCOMPARE(namelessIn(dialog), QString());
}

void TestAccessibility::settingFoundIsInSight()
{
    SettingsDialog dialog(*m_settings, m_window->menus().actions(), m_window.get());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *search = dialog.findChild<QLineEdit *>();
    auto *area = dialog.findChild<QScrollArea *>();
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
    QTest::keyClicks(search, QStringLiteral("quiz"));
    QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
    QTest::keyClick(search, Qt::Key_Return); // it has found already: nothing is closed
    QVERIFY(dialog.isVisible());
}

void TestAccessibility::settingsByKeyboard()
{
    SettingsDialog dialog(*m_settings, m_window->menus().actions(), m_window.get());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *search = dialog.findChild<QLineEdit *>();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("new window"));
    QTest::keyClick(search, Qt::Key_Tab);
    auto *edit = qobject_cast<QKeySequenceEdit *>(QApplication::focusWidget());
    QVERIFY(edit != nullptr); // what is found comes next
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(m_window->menus().newWindow->shortcut(), QKeySequence(QKeySequence::New));
}

void TestAccessibility::wheelChangesNoSetting()
{
    SettingsDialog dialog(*m_settings, m_window->menus().actions(), m_window.get());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *theme = dialog.findChild<QComboBox *>();
    theme->setFocus();
    const QPointF place = theme->rect().center();
    QWheelEvent down(place, theme->mapToGlobal(place), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                     false);
    QApplication::sendEvent(theme, &down);
    QCOMPARE(m_settings->theme(), QStringLiteral("system"));
}

void TestAccessibility::underlinedLetters()
{
    QSignalSpy finished(&m_window->session(), &Session::finished);
    m_window->open({QStringLiteral(TCPLADDER_RESOURCES "/lessons/tutorial/capture.pcap")});
    QTRY_COMPARE(finished.count(), 1);
    for (QAction *action : {m_window->menus().exportFlow, m_window->menus().startCapture,
                            m_window->menus().remoteCapture, m_window->menus().settings, m_window->menus().manual}) {
        action->trigger();
        int dialogs = 0;
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window == m_window.get() || !window->isVisible())
                continue;
            ++dialogs;
            QCOMPARE(lettersThatLeadNowhere(*window), QStringList());
            window->close();
        }
        QVERIFY(dialogs > 0);
    }
    QCOMPARE(lettersThatLeadNowhere(*m_window), QStringList());
}

void TestAccessibility::menus_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
}

void TestAccessibility::menus()
{
    QFETCH(QString, language);
    m_language.apply(language);
    QStringList shared;
    for (const QAction *action : m_window->menuBar()->actions())
        shared += sharedLetters(*action->menu());
    QCOMPARE(shared.join(QLatin1Char('\n')), QString());
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
