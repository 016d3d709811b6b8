// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/manual.h"
#include "app/settings/language.h"
#include "app/text/marktext.h"
#include "app/text/statetext.h"

#include <QFile>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>

using namespace tcpladder;

class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLanguageHasEachChapter_data();
    void eachLanguageHasEachChapter();
    void tellsStatesAndMarks_data() { eachLanguageHasEachChapter_data(); }
    void tellsStatesAndMarks();
    void finds();
    void followsLanguage();
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
