// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/mainwindow.h"
#include "app/manual/manual.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/settings/shortcuts.h"
#include "app/text/marktext.h"
#include "app/text/statetext.h"

#include <QAction>
#include <QFile>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tcpladder;

class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachLanguageHasEachChapter_data();
    void eachLanguageHasEachChapter();
    void tellsStatesAndMarks_data() { eachLanguageHasEachChapter_data(); }
    void tellsStatesAndMarks();
    void menusAreCalledSo_data() { eachLanguageHasEachChapter_data(); }
    void menusAreCalledSo();
    void finds();
    void followsLanguage();

private:
    QTemporaryDir m_folder;
};

namespace {

QStringList chapters(const QString &code)
{
    QFile file(QStringLiteral(":/manual/%1.html").arg(code));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression heading(QStringLiteral("<h2 id=\"([^\"]+)\">"));
    QStringList ids;
    for (auto match = heading.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
        ids.append(match.next().captured(1));
    return ids;
}

} // namespace

void TestManual::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("tcpladder"));
}

void TestManual::eachLanguageHasEachChapter_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available()) {
        if (QFile::exists(QStringLiteral(":/manual/%1.html").arg(code))) // without one, the English is shown
            QTest::newRow(qPrintable(code)) << code;
    }
}

void TestManual::eachLanguageHasEachChapter()
{
    QFETCH(QString, code);
    QVERIFY(chapters(QStringLiteral("en")).size() > 5);
    QCOMPARE(chapters(code), chapters(QStringLiteral("en")));
}

void TestManual::tellsStatesAndMarks()
{
    QFETCH(QString, code);
    Language language;
    language.apply(code);
    const Manual manual;
    const QString text = manual.text();
    QVERIFY(text.contains(stateMeaning(State::TimeWait)));
    for (int i = 0; i < MarkCount; ++i)
        QVERIFY2(text.contains(markMeaning(static_cast<Mark>(i)).simplified()), qPrintable(text));
}

/// "File ▸ Open", however the text is broken into lines, is the name of something in the menus, or the beginning of it.
void TestManual::menusAreCalledSo()
{
    QFETCH(QString, code);
    QFile file(QStringLiteral(":/manual/%1.html").arg(code));
    QVERIFY(file.open(QIODevice::ReadOnly));
    Language language;
    language.apply(code);
    Settings settings;
    const MainWindow window(settings);
    QStringList known;
    for (const QAction *menu : window.menuBar()->actions()) {
        for (const QAction *action : menu->menu()->actions())
            known.append(nameOf(*menu) + QStringLiteral(" ▸ ") + nameOf(*action));
    }
    static const QRegularExpression path(QStringLiteral("<b>([^<]*▸[^<]*)</b>"));
    QStringList wrong;
    for (auto match = path.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();) {
        const QString named = match.next().captured(1).simplified();
        if (std::none_of(known.begin(), known.end(), [&](const QString &name) { return name.startsWith(named); }))
            wrong.append(named);
    }
    QCOMPARE(wrong, QStringList());
}

void TestManual::finds()
{
    Manual manual;
    QVERIFY(manual.find(QStringLiteral("capture point")));
    QVERIFY(manual.find(QStringLiteral("capture point"))); // the next, or the first again
    QVERIFY(manual.find(QStringLiteral("capture point"), false));
    QVERIFY(!manual.find(QStringLiteral("no such words in it")));
}

void TestManual::followsLanguage()
{
    Language language;
    language.apply(QStringLiteral("en"));
    Manual manual;
    const QString english = manual.text();
    language.apply(QStringLiteral("zh_CN"));
    QCoreApplication::sendPostedEvents();
    QVERIFY(manual.text() != english);
    QVERIFY(manual.text().contains(QStringLiteral("捕获点")));
}

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
