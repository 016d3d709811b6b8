// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lessonparser.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tcpladder {
namespace {

/// Reads a lesson line by line.
class Parser
{
    Q_DECLARE_TR_FUNCTIONS(LessonParser)

public:
    void take(const QString &line);
    Lesson finish();

private:
    enum class Part { Text, Question, Answer };

    void takeHeader(const QString &line);
    void takeStep(QString title);
    void takePlace(const QString &place, LessonStep &step);
    void takeText(const QString &line);
    void mistake(const QString &what) { m_lesson.mistakes.append(tr("Line %1: %2").arg(m_line).arg(what)); }

    Lesson m_lesson;
    int m_line = 0;
    Part m_part = Part::Text;
};

void append(QString &text, const QString &line)
{
    if (!text.isEmpty())
        text += QLatin1Char('\n');
    text += line;
}

void Parser::take(const QString &line)
{
    ++m_line;
    if (line.startsWith(QLatin1String("# "))) {
        m_lesson.title = line.mid(2).trimmed();
        takeStep(m_lesson.title);
    } else if (m_lesson.steps.isEmpty()) {
        takeHeader(line.trimmed());
    } else if (line.startsWith(QLatin1String("## "))) {
        takeStep(line.mid(3).trimmed());
    } else if (line.startsWith(QLatin1String("? "))) {
        m_lesson.steps.last().questions.append({line.mid(2).trimmed(), {}});
        m_part = Part::Question;
    } else if (line.startsWith(QLatin1String("! "))) {
        if (m_part == Part::Question)
            m_lesson.steps.last().questions.last().answer = line.mid(2).trimmed();
        else
            mistake(tr("an answer without its question"));
        m_part = m_part == Part::Question ? Part::Answer : Part::Text;
    } else {
        takeText(line);
    }
}

void Parser::takeHeader(const QString &line)
{
    if (line.isEmpty())
        return;
    const qsizetype colon = line.indexOf(QLatin1Char(':'));
    const QString key = line.left(colon).trimmed();
    const QString value = line.mid(colon + 1).trimmed();
    if (colon > 0 && key == QLatin1String("theme")) {
        m_lesson.theme = value;
    } else if (colon > 0 && key == QLatin1String("order")) {
        bool isNumber = false;
        m_lesson.order = value.toInt(&isNumber);
        if (!isNumber)
            mistake(tr("“order” takes a number"));
    } else {
        mistake(tr("before the title only “theme:” and “order:” may stand"));
    }
}

void Parser::takeStep(QString title)
{
    static const QRegularExpression Place(QStringLiteral("\\s*\\{segment\\s+([^{}]*)\\}$"));
    LessonStep step;
    const auto match = Place.match(title);
    if (match.hasMatch()) {
        takePlace(match.captured(1).trimmed(), step);
        title.truncate(match.capturedStart());
    }
    step.title = title;
    m_lesson.steps.append(step);
    m_part = Part::Text;
}

void Parser::takePlace(const QString &place, LessonStep &step)
{
    static const QRegularExpression Form(
        QStringLiteral("^(?:(\\d{1,9})/)?(\\d{1,9})(?:,\\s*(client|server)\\s+(\\[[^\\]]+\\]))?$"));
    const auto match = Form.match(place);
    if (!match.hasMatch()) {
        mistake(
            tr("the segment is given as “4”, “2/4” in the second flow, or “4, client [P.]”, not as “%1”").arg(place));
        return;
    }
    LessonPlace found;
    if (!match.captured(1).isEmpty())
        found.flow = match.captured(1).toUInt();
    found.segment = match.captured(2).toUInt();
    step.place = found;
    if (!match.captured(3).isEmpty())
        step.sender = match.captured(3) == QLatin1String("client") ? Side::Client : Side::Server;
    step.flags = match.captured(4);
}

void Parser::takeText(const QString &line)
{
    LessonStep &step = m_lesson.steps.last();
    if (m_part != Part::Text && line.trimmed().isEmpty())
        m_part = Part::Text; // a question, and an answer, is one paragraph
    else if (m_part == Part::Question)
        append(step.questions.last().text, line);
    else if (m_part == Part::Answer)
        append(step.questions.last().answer, line);
    else
        append(step.text, line);
}

Lesson Parser::finish()
{
    if (m_lesson.steps.isEmpty())
        m_lesson.mistakes.append(tr("There is no title: a line that begins with “# ”."));
    for (LessonStep &step : m_lesson.steps) {
        step.text = step.text.trimmed();
        for (const LessonQuestion &question : std::as_const(step.questions)) {
            if (question.answer.isEmpty())
                m_lesson.mistakes.append(tr("The question “%1” has no answer.").arg(question.text));
        }
    }
    return m_lesson;
}

} // namespace

Lesson parseLesson(const QString &text)
{
    Parser parser;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (QString line : lines) {
        while (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        parser.take(line);
    }
    return parser.finish();
}

} // namespace tcpladder
