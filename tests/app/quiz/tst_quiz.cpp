// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/quizanswer.h"
#include "app/quiz/quizview.h"
#include "app/quiz/quizwindow.h"
#include "app/quiz/worksheet.h"
#include "app/text/statenames.h"
#include "app/text/statetext.h"
#include "tests/support/lesson.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace tcpladder;

class TestQuiz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksForAllStates();
    void asksOnlyWhatCanBeWorkedOut();
    void longFlowsAreCut();
    void expectedAnswersAreRight_data();
    void expectedAnswersAreRight();
    void answers_data();
    void answers();
    void verdictsTellWhy();
    void blanksDoNotMeet();
    void windowJudges();
    void keysFillIn();
    void aQuizBeginsWithItsFirstBlank();
    void worksheetHasItsKey();
    void everyStateHasItsNames();

private:
    std::shared_ptr<Trace> m_tutorial = std::make_shared<Trace>();
};

namespace {

constexpr QuizParts Everything{true, true, true};

std::size_t blankAt(const QuizSheet &sheet, std::size_t row, QuizField field)
{
    const auto &blanks = sheet.blanks();
    return static_cast<std::size_t>(std::find(blanks.begin(), blanks.end(), QuizBlank{row, field}) - blanks.begin());
}

} // namespace

void TestQuiz::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    loadLesson("tutorial", *m_tutorial);
}

void TestQuiz::asksForAllStates()
{
    const QuizSheet sheet(*m_tutorial, FlowId(0), {true, false, false});
    QCOMPARE(sheet.rows().size(), std::size_t{10});
    QCOMPARE(sheet.blanks().size(), std::size_t{20});
    QVERIFY(QuizSheet(*m_tutorial, FlowId(0), {false, false, false}).blanks().empty());
}

void TestQuiz::asksOnlyWhatCanBeWorkedOut()
{
    const QuizSheet sheet(*m_tutorial, FlowId(0), Everything);
    QVERIFY(!sheet.isAsked(0, QuizField::Sequence)); // an initial number is chosen
    QVERIFY(!sheet.isAsked(0, QuizField::Acknowledgment));
    QVERIFY(sheet.isAsked(1, QuizField::Acknowledgment));
    QVERIFY(sheet.isAsked(3, QuizField::Sequence));

    Trace lossy; // what is sent again, and what is acknowledged again, cannot be worked out
    loadLesson("fast-retransmit", lossy);
    const QuizSheet hard(lossy, FlowId(0), Everything);
    for (const QuizBlank &blank : hard.blanks()) {
        const QuizRow &row = hard.rows()[blank.row];
        if (blank.field == QuizField::Sequence)
            QCOMPARE(row.view.sequence, *row.sequence);
        if (blank.field == QuizField::Acknowledgment)
            QVERIFY(!row.view.segment.marks.has(Mark::DuplicateAck));
    }
}

void TestQuiz::longFlowsAreCut()
{
    Trace trace;
    loadLesson("download", trace);
    const QuizSheet sheet(trace, FlowId(0), Everything);
    QVERIFY(trace.segmentCount(FlowId(0)) > QuizSheet::MostRows);
    QCOMPARE(sheet.rows().size(), std::size_t{QuizSheet::MostRows});
    const std::size_t middle = QuizSheet::MostRows / 2;
    QCOMPARE(sheet.leftOutBefore(middle), trace.segmentCount(FlowId(0)) - QuizSheet::MostRows);
    QCOMPARE(sheet.leftOutBefore(1), 0U);
    QVERIFY(!sheet.isAsked(middle, QuizField::Sequence)); // what it follows is not shown
}

void TestQuiz::expectedAnswersAreRight_data()
{
    QTest::addColumn<QString>("lesson");
    for (const char *lesson :
         {"tutorial", "half-close", "simultaneous-close", "fast-retransmit", "mid-stream", "refused"})
        QTest::newRow(lesson) << QString::fromLatin1(lesson);
}

void TestQuiz::expectedAnswersAreRight()
{
    QFETCH(const QString, lesson);
    Trace trace;
    loadLesson(lesson.toStdString(), trace);
    const QuizSheet sheet(trace, FlowId(0), Everything);
    QVERIFY(!sheet.blanks().empty());
    for (const QuizBlank &blank : sheet.blanks()) {
        const QuizAnswer answer(sheet, blank);
        QVERIFY2(answer.isRight(answer.expected()), qPrintable(answer.expected()));
        QVERIFY(!answer.isRight({}));
        QVERIFY(!answer.isRight(QStringLiteral("nonsense")));
        QVERIFY(!answer.why().isEmpty());
    }
}

void TestQuiz::answers_data()
{
    QTest::addColumn<int>("segment");
    QTest::addColumn<QuizField>("field");
    QTest::addColumn<QString>("given");
    QTest::addColumn<bool>("isRight");
    const auto row = [](int segment, QuizField field, const char *given, bool isRight) {
        QTest::addRow("%d %s", segment, given) << segment << field << QString::fromUtf8(given) << isRight;
    };
    row(1, QuizField::ClientState, "SYN-SENT", true);
    row(1, QuizField::ClientState, "syn_sent", true);
    row(1, QuizField::ClientState, " SYN_SEND ", true); // the tutorial's name
    row(1, QuizField::ClientState, "SYN-RECEIVED", false);
    row(1, QuizField::ServerState, "SYN-RECV", true); // ss
    row(1, QuizField::ServerState, "SYN_RECV", true); // netstat
    row(1, QuizField::ServerState, "syn rcvd", true);
    row(2, QuizField::ClientState, "ESTAB", true);
    row(8, QuizField::ServerState, "FIN_WAIT1", true);
    row(8, QuizField::ServerState, "FIN-WAIT-2", false);
    row(1, QuizField::Flags, "[S]", true);
    row(1, QuizField::Flags, "syn", true);
    row(1, QuizField::Flags, "S.", false);
    row(2, QuizField::Flags, "SYN,ACK", true);
    row(2, QuizField::Flags, "SYN + ACK", true);
    row(2, QuizField::Flags, "[S.]", true);
    row(2, QuizField::Flags, "SYN", false);
    row(4, QuizField::Flags, "ACK", true); // PSH may be left out
    row(4, QuizField::Flags, "[P.]", true);
    row(4, QuizField::Sequence, "1", true);
    row(4, QuizField::Sequence, "2", false);
    row(5, QuizField::Acknowledgment, " 6 ", true);
    row(5, QuizField::Acknowledgment, "5", false);
}

void TestQuiz::answers()
{
    QFETCH(const int, segment);
    QFETCH(const QuizField, field);
    QFETCH(const QString, given);
    const QuizSheet sheet(*m_tutorial, FlowId(0), Everything);
    const QuizAnswer answer(sheet, {static_cast<std::size_t>(segment - 1), field});
    QTEST(answer.isRight(given), "isRight");
}

void TestQuiz::verdictsTellWhy()
{
    const QuizSheet sheet(*m_tutorial, FlowId(0), Everything);
    const auto verdict = [&](std::size_t segment, QuizField field, const char *given) {
        return QuizAnswer(sheet, {segment - 1, field}).verdict(QString::fromLatin1(given));
    };
    QCOMPARE(verdict(5, QuizField::Acknowledgment, "6"),
             QStringLiteral("Right: 6.  All up to 5 has arrived, so 5 + 1 = 6 is expected next (RFC 9293 3.4)."));
    QVERIFY(verdict(4, QuizField::Sequence, "7").startsWith(QStringLiteral("Not 7 but 1.  ")));
    const QString state = verdict(2, QuizField::ClientState, "SYN-RECEIVED");
    QVERIFY2(state.startsWith(QStringLiteral("Not SYN-RECEIVED but ESTABLISHED.  SYN-SENT → ESTABLISHED: ")),
             qPrintable(state));
    QVERIFY(verdict(4, QuizField::ServerState, "ESTABLISHED").contains(QStringLiteral("as before")));
    QVERIFY(verdict(1, QuizField::Flags, "R").contains(QStringLiteral("Active open")));
}

void TestQuiz::blanksDoNotMeet()
{
    const QuizSheet sheet(*m_tutorial, FlowId(0), Everything);
    const QFont font;
    const QFontMetricsF metrics(font);
    const double least = QuizPainter(sheet, Theme::light(), font, metrics, 0).minimumWidth();
    for (const double width : {least, least * 1.7}) {
        const QuizPainter painter(sheet, Theme::light(), font, metrics, width);
        for (std::size_t i = 0; i < sheet.blanks().size(); ++i) {
            const QRectF box = painter.boxOf(sheet.blanks()[i]);
            QVERIFY(box.left() >= 0 && box.right() <= width);
            QVERIFY(box.bottom() <= painter.heightOf(sheet.blanks()[i].row));
            for (std::size_t j = 0; j < i; ++j) {
                if (sheet.blanks()[j].row == sheet.blanks()[i].row)
                    QVERIFY(!box.intersects(painter.boxOf(sheet.blanks()[j])));
            }
        }
    }
}

void TestQuiz::windowJudges()
{
    auto *window = new QuizWindow(m_tutorial, FlowId(0), QStringLiteral("Tutorial"));
    window->show();
    QuizView &view = window->view();
    QCOMPARE(view.sheet().blanks().size(), std::size_t{20});
    QCOMPARE(window->score(), QStringLiteral("0 of 20 right"));
    QLineEdit *box = view.box(blankAt(view.sheet(), 0, QuizField::ClientState));
    QTest::keyClicks(box, QStringLiteral("LISTEN"));
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY2(window->verdict().startsWith(QStringLiteral("Not LISTEN but SYN-SENT.")), qPrintable(window->verdict()));
    QVERIFY(box->font().strikeOut()); // not by colour alone
    QCOMPARE(window->score(), QStringLiteral("0 of 20 right"));
    box->clear();
    QTest::keyClicks(box, QStringLiteral("syn_sent"));
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(window->verdict().startsWith(QStringLiteral("Right: SYN-SENT.")));
    QCOMPARE(window->score(), QStringLiteral("1 of 20 right"));
    QVERIFY(window->isVisible()); // Enter judges and does not close
    view.solve();
    QCOMPARE(view.rightCount(), 20);
    view.clear();
    QCOMPARE(view.filledCount(), 0);
    window->setParts({false, true, true});
    QVERIFY(view.sheet().isAsked(1, QuizField::Acknowledgment));
    QVERIFY(!view.sheet().isAsked(1, QuizField::ClientState));
    window->setParts({false, false, false});
    QVERIFY(view.sheet().blanks().empty());
    delete window;
}

void TestQuiz::keysFillIn()
{
    QuizView view;
    view.setSheet(QuizSheet(*m_tutorial, FlowId(0), {true, false, false}));
    view.resize(view.sizeHint());
    view.show();
    view.activateWindow();
    view.box(0)->setFocus();
    QTRY_VERIFY(view.box(0)->hasFocus());
    QTest::keyClick(view.box(0), Qt::Key_Tab);
    QVERIFY(view.box(1)->hasFocus()); // as it is read
    QVERIFY(view.box(1)->accessibleName().contains(QStringLiteral("server after segment 1")));
}

void TestQuiz::aQuizBeginsWithItsFirstBlank()
{
    QuizWindow window(m_tutorial, FlowId(0), QStringLiteral("Tutorial"));
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    window.activateWindow();
    const QuizView &view = window.view();
    QTRY_VERIFY(view.box(0)->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("syn-sent"));
    for (std::size_t i = 0; i < view.sheet().blanks().size(); ++i) {
        QVERIFY(view.box(i)->hasFocus());
        QTest::keyClick(view.box(i), Qt::Key_Tab);
    }
    QCOMPARE(view.rightCount(), 1);
    QVERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget())); // after the last blank comes what judges them
}

void TestQuiz::worksheetHasItsKey()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("sheet.pdf"));
    QVERIFY(writeWorksheet(QuizSheet(*m_tutorial, FlowId(0), Everything), QStringLiteral("Tutorial"), file));
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.count("/Type /Page\n") >= 2); // the task and its key
    QVERIFY(!writeWorksheet(QuizSheet(*m_tutorial, FlowId(0), Everything), QStringLiteral("Tutorial"),
                            folder.filePath(QStringLiteral("no/such/folder.pdf"))));
}

void TestQuiz::everyStateHasItsNames()
{
    for (int i = 1; i < StateCount; ++i) {
        const auto state = static_cast<State>(i);
        QVERIFY(stateNamed(stateText(state)) == state);
        QVERIFY(!otherStateNames(state).isEmpty());
        for (const QString &name : otherStateNames(state))
            QVERIFY2(stateNamed(name) == state, qPrintable(name));
    }
    QVERIFY(stateNamed(QStringLiteral("FIN-WAIT")) == State::Unknown);
}

QTEST_MAIN(TestQuiz)
#include "tst_quiz.moc"
