// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lessondirectory.h"
#include "app/lessons/lessonfile.h"
#include "app/lessons/lessonparser.h"
#include "app/lessons/lessonvalues.h"
#include "tests/support/lesson.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace tcpladder;

class TestLessons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses();
    void namesMistakes_data();
    void namesMistakes();
    void values_data();
    void values();
    void valuesThatDiffer();
    void stepsThatDiffer();
    void filesOfLanguages();
    void teachingOrder();
    void everyLessonFitsItsCapture_data();
    void everyLessonFitsItsCapture();
    void bothLanguagesAgree_data();
    void bothLanguagesAgree();
};

namespace {

const QString Directory = QStringLiteral(TCPLADDER_RESOURCES "/lessons");

QString lines(const QStringList &list)
{
    return list.join(QLatin1Char('\n'));
}

/// What of a step does not depend on its language: its place, and the values in its text, in order.
QStringList shapeOf(const LessonStep &step)
{
    static const QRegularExpression Value(QStringLiteral("\\{[^{}]*=[^{}]*\\}"));
    QStringList shape;
    if (step.place)
        shape.append(QStringLiteral("%1/%2 %3").arg(step.place->flow).arg(step.place->segment).arg(step.flags));
    QString text = step.text;
    for (const LessonQuestion &question : step.questions)
        text += question.text + question.answer;
    QStringList values;
    auto matches = Value.globalMatch(text);
    while (matches.hasNext())
        values.append(matches.next().captured());
    values.sort(); // languages order their words differently
    values.removeDuplicates();
    return shape + values + QStringList(QString::number(step.questions.size()));
}

void addLessons()
{
    QTest::addColumn<QString>("capture");
    for (const LessonEntry &lesson : lessonsIn(Directory, QLocale(QStringLiteral("en"))))
        QTest::newRow(qPrintable(QDir(Directory).relativeFilePath(lesson.capture))) << lesson.capture;
}

} // namespace

void TestLessons::parses()
{
    const Lesson lesson =
        parseLesson(QStringLiteral("theme: closing\r\norder: 7\r\n\r\n# The title\r\n\r\nOne.\r\nTwo.\r\n\r\n"
                                   "## A step {segment 2/4, server [F.]}\r\n\r\nText.\r\n\r\n"
                                   "? Why\r\nso?\r\n! Because\r\nof that.\r\n\r\nMore.\r\n"
                                   "? Again?\n! Yes.\n## Another\n"));
    QCOMPARE(lines(lesson.mistakes), QString());
    QCOMPARE(lesson.title, QStringLiteral("The title"));
    QCOMPARE(lesson.theme, QStringLiteral("closing"));
    QCOMPARE(lesson.order, 7);
    QCOMPARE(lesson.steps.size(), 3);
    QCOMPARE(lesson.steps[0].title, lesson.title);
    QCOMPARE(lesson.steps[0].text, QStringLiteral("One.\nTwo."));
    QVERIFY(!lesson.steps[0].place);
    const LessonStep &step = lesson.steps[1];
    QCOMPARE(step.title, QStringLiteral("A step"));
    QVERIFY(step.place == (LessonPlace{2, 4}));
    QVERIFY(step.sender == Side::Server);
    QCOMPARE(step.flags, QStringLiteral("[F.]"));
    QCOMPARE(step.text, QStringLiteral("Text.\n\nMore."));
    QCOMPARE(step.questions.size(), 2);
    QCOMPARE(step.questions[0].text, QStringLiteral("Why\nso?"));
    QCOMPARE(step.questions[0].answer, QStringLiteral("Because\nof that."));
    QVERIFY(!lesson.steps[2].place);
}

void TestLessons::namesMistakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mistake");
    QTest::newRow("no title") << QStringLiteral("theme: opening") << QStringLiteral("title");
    QTest::newRow("header") << QStringLiteral("colour: red\n# T") << QStringLiteral("Line 1");
    QTest::newRow("order") << QStringLiteral("\norder: first\n# T") << QStringLiteral("Line 2");
    QTest::newRow("segment") << QStringLiteral("# T\n## S {segment four}") << QStringLiteral("four");
    QTest::newRow("answer alone") << QStringLiteral("# T\n! Yes.") << QStringLiteral("Line 2");
    QTest::newRow("no answer") << QStringLiteral("# T\n? Really?\n") << QStringLiteral("Really?");
}

void TestLessons::namesMistakes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, mistake);
    const Lesson lesson = parseLesson(text);
    QCOMPARE(lesson.mistakes.size(), 1);
    QVERIFY2(lesson.mistakes.first().contains(mistake), qPrintable(lesson.mistakes.first()));
}

void TestLessons::values_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    const auto row = [](const char *text, const char *filled) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(filled);
    };
    row("{seq 4} to {next 4}, {length 4} bytes", "1 to 6, 5 bytes");
    row("{ack 10} = {seq 9} + 1", "7 = 6 + 1");
    row("{sequence-number 1}, {acknowledgment-number 2}", "2627949427, 2627949428");
    row("{window 3} is {window-field 3} times 128", "65,536 is 512 times 128");
    row("{mss 1} and {scale 1}", "65,495 and 7");
    row("{flags 2} {flags 10}", "[S.] [.]");
    row("{client 9}, {server 9}", "LAST-ACK, TIME-WAIT");
    row("{delay 3 4} {time 4}", "5.001 s 5.001 s");
    row("{endpoint client} and {endpoint server}", "127.0.0.1:60390 and 127.0.0.1:80");
    row("{segments 1}", "10");
    row("see {4} and {1/8}", "see [4](segment:4) and [8](segment:1/8)");
    row("{tcpdump 5}", "Flags [.], ack 6, win 512, length 0");
    row("{seq 4 = 1} {client 9 = LAST-ACK}", "1 LAST-ACK");
    row("<sack {2897:4345}> {} { x }", "<sack {2897:4345}> {} { x }");
}

void TestLessons::values()
{
    QFETCH(const QString, text);
    Trace trace;
    loadLesson("tutorial", trace);
    LessonValues values(trace);
    QTEST(values.fill(text), "filled");
    QCOMPARE(lines(values.mistakes()), QString());
}

void TestLessons::valuesThatDiffer()
{
    Trace trace;
    loadLesson("tutorial", trace);
    for (const char *text : {"{seq 11}", "{seq 2/1}", "{seq}", "{colour 1}", "{ack 1}", "{mss 4}", "{0}",
                             "{delay 1 99}", "{endpoint middle}", "{seq 99999999999}", "{seq 4 = 2}", "{segments 2}"}) {
        LessonValues values(trace);
        values.fill(QString::fromLatin1(text));
        QVERIFY2(values.mistakes().size() == 1, text);
    }
}

void TestLessons::stepsThatDiffer()
{
    Trace trace;
    loadLesson("tutorial", trace);
    const auto mistakes = [&](const char *heading) {
        LessonValues values(trace);
        const Lesson lesson = parseLesson(QStringLiteral("# T\n## S {segment %1}").arg(QString::fromLatin1(heading)));
        values.check(lesson.steps.last());
        return values.mistakes().size();
    };
    QCOMPARE(mistakes("2, server [S.]"), 0);
    QCOMPARE(mistakes("2, client [S.]"), 1);
    QCOMPARE(mistakes("2, server [S]"), 1);
    QCOMPARE(mistakes("11"), 1);
    QCOMPARE(mistakes("2/1"), 1);
}

void TestLessons::filesOfLanguages()
{
    const QTemporaryDir folder;
    const auto write = [&](const char *name) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write("# T\n") > 0;
    };
    const QString capture = folder.filePath(QStringLiteral("a.pcapng.gz"));
    const auto found = [&](const char *locale) {
        return QDir(folder.path()).relativeFilePath(lessonFileOf(capture, QLocale(QString::fromLatin1(locale))));
    };
    QVERIFY(!lessonOf(capture));
    QVERIFY(write("a.md"));
    QCOMPARE(found("zh_CN"), QStringLiteral("a.md"));
    QVERIFY(write("a.en.md"));
    QCOMPARE(found("de_DE"), QStringLiteral("a.en.md"));
    QVERIFY(write("a.zh_CN.md"));
    QCOMPARE(found("zh_CN"), QStringLiteral("a.zh_CN.md"));
    QCOMPARE(found("en_GB"), QStringLiteral("a.en.md"));
    QVERIFY(write("a.de.md"));
    QCOMPARE(found("de_AT"), QStringLiteral("a.de.md"));
    QVERIFY(lessonOf(capture));
}

void TestLessons::teachingOrder()
{
    const auto lessons = lessonsIn(Directory, QLocale(QStringLiteral("en")));
    QVERIFY(lessons.size() > 0);
    QVERIFY(lessons.first().capture.contains(QStringLiteral("/tutorial/")));
    QSet<QString> seen;
    QString theme;
    for (const LessonEntry &lesson : lessons) {
        if (lesson.theme != theme)
            QVERIFY2(!seen.contains(lesson.theme), qPrintable(lesson.theme));
        theme = lesson.theme;
        seen.insert(theme);
        QVERIFY2(lessonThemeText(theme) != theme, qPrintable(theme)); // a theme that the program has a name for
    }
    QCOMPARE(lessonsIn({}).size(), 0);
    QCOMPARE(lessonThemeText(QStringLiteral("Our own course")), QStringLiteral("Our own course"));
}

void TestLessons::everyLessonFitsItsCapture_data()
{
    addLessons();
}

void TestLessons::everyLessonFitsItsCapture()
{
    QFETCH(const QString, capture);
    Trace trace;
    loadLesson(QFileInfo(QFileInfo(capture).path()).fileName().toStdString(), trace);
    for (const char *language : {"en", "zh_CN"}) {
        const auto lesson = lessonOf(capture, QLocale(QString::fromLatin1(language)));
        QVERIFY(lesson);
        QCOMPARE(lines(lesson->mistakes), QString());
        LessonValues values(trace);
        for (const LessonStep &step : lesson->steps) {
            values.check(step);
            QVERIFY2(!step.text.isEmpty(), qPrintable(step.title));
            values.fill(step.title + step.text);
            for (const LessonQuestion &question : step.questions)
                values.fill(question.text + question.answer);
            if (step.place) // so that a capture recorded again that differs is found out
                QVERIFY2(step.sender && !step.flags.isEmpty(), qPrintable(step.title));
        }
        QCOMPARE(lines(values.mistakes()), QString());
    }
}

void TestLessons::bothLanguagesAgree_data()
{
    addLessons();
}

void TestLessons::bothLanguagesAgree()
{
    QFETCH(const QString, capture);
    const QString english = lessonFileOf(capture, QLocale(QStringLiteral("en")));
    const QString chinese = lessonFileOf(capture, QLocale(QStringLiteral("zh_CN")));
    QVERIFY(english.endsWith(QStringLiteral(".en.md")));
    QVERIFY(chinese.endsWith(QStringLiteral(".zh_CN.md")));
    const auto a = lessonOf(capture, QLocale(QStringLiteral("en")));
    const auto b = lessonOf(capture, QLocale(QStringLiteral("zh_CN")));
    QCOMPARE(a->theme, b->theme);
    QCOMPARE(a->order, b->order);
    QCOMPARE(a->steps.size(), b->steps.size());
    for (qsizetype i = 0; i < a->steps.size(); ++i)
        QCOMPARE(lines(shapeOf(a->steps[i])), lines(shapeOf(b->steps[i])));
}

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"
