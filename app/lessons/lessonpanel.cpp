// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lessonpanel.h"

#include "app/lessons/lessonfile.h"
#include "app/lessons/lessonvalues.h"
#include "app/navigation/navigator.h"
#include "app/session/session.h"
#include "app/text/chineselines.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

namespace tcpladder {
namespace {

const QString SegmentLink = QStringLiteral("segment");
const QString AnswerLink = QStringLiteral("answer");

} // namespace

LessonPanel::LessonPanel(const Session &session, Navigator &navigator, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_navigator(navigator),
      m_text(new QTextBrowser),
      m_mistakes(new QLabel),
      m_back(new QPushButton),
      m_steps(new QComboBox),
      m_next(new QPushButton)
{
    build();
    connect(&session, &Session::opened, this, &LessonPanel::load);
    connect(&session, &Session::finished, this, &LessonPanel::begin);
    connect(m_text, &QTextBrowser::anchorClicked, this, &LessonPanel::follow);
    connect(m_back, &QPushButton::clicked, this, &LessonPanel::back);
    connect(m_next, &QPushButton::clicked, this, &LessonPanel::next);
    connect(m_steps, &QComboBox::activated, this, &LessonPanel::setStep);
    retranslate();
    load();
}

void LessonPanel::build()
{
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(10);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.12); // it is read, not looked up
    m_text->setFont(large);
    m_mistakes->setWordWrap(true);
    m_mistakes->setTextFormat(Qt::PlainText);
    m_mistakes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_mistakes->setContentsMargins(10, 4, 10, 4);
    m_back->setIcon(style()->standardIcon(QStyle::SP_ArrowBack));
    m_next->setIcon(style()->standardIcon(QStyle::SP_ArrowForward));
    m_next->setLayoutDirection(Qt::RightToLeft); // its arrow behind its word
    m_steps->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_steps->setMinimumContentsLength(6);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 4, 8, 8);
    buttons->addWidget(m_back);
    buttons->addWidget(m_steps, 1);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_text, 1);
    column->addWidget(m_mistakes);
    column->addLayout(buttons);
    setMinimumSize(180, 120);
}

void LessonPanel::load()
{
    const QStringList files = m_session.files();
    m_lesson = files.size() == 1 ? lessonOf(files.first()) : std::nullopt;
    if (m_lesson && m_lesson->steps.isEmpty()) // no title: its mistakes are to be seen
        m_lesson->steps.append(LessonStep());
    m_step = 0;
    m_answered.clear();
    m_text->setSearchPaths(m_lesson ? QStringList(QFileInfo(files.first()).path()) : QStringList());
    fillSteps();
    check();
    show();
    Q_EMIT lessonChanged(m_lesson.has_value());
}

void LessonPanel::begin()
{
    if (!m_lesson)
        return;
    setStep(m_step);
    check();
    show(); // its values are known only now
}

void LessonPanel::check()
{
    m_misfits.clear();
    if (!m_lesson || m_session.isLoading())
        return;
    LessonValues values(*m_session.trace());
    for (const LessonStep &step : std::as_const(m_lesson->steps)) {
        values.check(step);
        values.fill(step.text);
        for (const LessonQuestion &question : step.questions) {
            values.fill(question.text);
            values.fill(question.answer);
        }
    }
    m_misfits = values.mistakes();
}

void LessonPanel::fillSteps()
{
    m_steps->clear();
    if (!m_lesson)
        return;
    for (int i = 0; i < m_lesson->steps.size(); ++i)
        m_steps->addItem(i == 0 ? tr("Introduction")
                                : tr("%1. %2", "number and title of a step").arg(i).arg(m_lesson->steps[i].title));
}

void LessonPanel::setStep(int step)
{
    if (!m_lesson || step < 0 || step >= m_lesson->steps.size())
        return;
    if (step != m_step) {
        m_step = step;
        m_answered.clear();
        show();
    }
    if (const auto place = m_lesson->steps[m_step].place)
        select(*place);
}

void LessonPanel::select(const LessonPlace &place)
{
    if (LessonValues(*m_session.trace()).has(place))
        m_navigator.goTo(FlowId(place.flow - 1), place.segment - 1);
}

void LessonPanel::follow(const QUrl &link)
{
    if (link.scheme() == SegmentLink) {
        if (const auto place = LessonValues::placeOf(link.path()))
            select(*place);
    } else if (link.scheme() == AnswerLink) {
        m_answered.insert(link.path().toInt());
        show();
    } else if (link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http")) {
        QDesktopServices::openUrl(link);
    }
}

QString LessonPanel::markdown() const
{
    const LessonStep &step = m_lesson->steps[m_step];
    QString text = QStringLiteral("### %1\n\n%2\n\n").arg(step.title, joinChineseLines(step.text));
    for (int i = 0; i < step.questions.size(); ++i) {
        const LessonQuestion &question = step.questions[i];
        text += tr("**Question.** %1").arg(joinChineseLines(question.text)) + QStringLiteral("\n\n");
        text += m_answered.contains(i) ? QStringLiteral("> ") + joinChineseLines(question.answer)
                                       : QStringLiteral("[%1](%2:%3)").arg(tr("Show the answer"), AnswerLink).arg(i);
        text += QStringLiteral("\n\n");
    }
    return text;
}

void LessonPanel::show()
{
    m_back->setEnabled(m_lesson && m_step > 0);
    m_next->setEnabled(m_lesson && m_step + 1 < m_lesson->steps.size());
    m_steps->setEnabled(m_lesson.has_value());
    m_steps->setCurrentIndex(m_lesson ? m_step : -1);
    if (!m_lesson) {
        m_text->setPlainText(tr("No lesson belongs to this capture."));
        m_mistakes->hide();
        return;
    }
    const QStringList mistakes = m_lesson->mistakes + m_misfits;
    QString text = markdown();
    if (!m_session.isLoading())
        text = LessonValues(*m_session.trace()).fill(text);
    m_text->document()->setMarkdown(text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                                              | QTextDocument::MarkdownNoHTML);
    m_mistakes->setVisible(!mistakes.isEmpty());
    m_mistakes->setText(mistakes.isEmpty()
                            ? QString()
                            : tr("This lesson has mistakes:") + QLatin1Char('\n') + mistakes.join(QLatin1Char('\n')));
}

QString LessonPanel::text() const
{
    return m_text->toPlainText();
}

QString LessonPanel::mistakes() const
{
    return m_mistakes->text();
}

void LessonPanel::retranslate()
{
    m_back->setText(tr("Back"));
    m_next->setText(tr("Next"));
    m_back->setShortcut(Qt::ALT | Qt::Key_PageUp); // a new text takes the old one away
    m_next->setShortcut(Qt::ALT | Qt::Key_PageDown);
    m_back->setToolTip(tr("To the step before (%1)").arg(m_back->shortcut().toString(QKeySequence::NativeText)));
    m_next->setToolTip(tr("To the next step (%1)").arg(m_next->shortcut().toString(QKeySequence::NativeText)));
    m_steps->setAccessibleName(tr("Steps of the lesson"));
    m_text->setAccessibleName(tr("Text of the lesson"));
}

void LessonPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        const int step = m_step;
        load(); // the same lesson in another language
        setStep(step);
    } else if (event->type() == QEvent::PaletteChange) {
        show(); // links are coloured when they are read
    }
}

} // namespace tcpladder
