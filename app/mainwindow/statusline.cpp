// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/statusline.h"

#include "app/mainwindow/elidinglabel.h"
#include "app/navigation/navigator.h"
#include "app/session/session.h"
#include "app/text/marktext.h"
#include "app/text/quantity.h"
#include "app/theme/keeproom.h"
#include "core/ladder/giventimes.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <optional>

namespace tcpladder {
namespace {

constexpr int ProgressSteps = 1000;

} // namespace

StatusLine::StatusLine(Session &session, const Navigator &navigator, QWidget *parent)
    : QStatusBar(parent),
      m_session(session),
      m_navigator(navigator),
      m_facts(new ElidingLabel),
      m_counts(new QLabel),
      m_progress(new QProgressBar),
      m_cancel(new QToolButton)
{
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // long facts are cut, the window stays small
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 20);
    m_cancel->setAutoRaise(true);
    addWidget(m_facts, 1);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_cancel);
    addPermanentWidget(m_counts);
    connect(m_cancel, &QToolButton::clicked, &session, &Session::cancel);
    connect(&session, &Session::opened, this, &StatusLine::refreshAll);
    connect(&session, &Session::finished, this, &StatusLine::refreshAll);
    connect(&session, &Session::awaitedChanged, this, &StatusLine::refreshAwaited);
    connect(&session, &Session::numbersGrew, this, [this] {
        refreshLoading();
        refreshCounts();
        refreshFacts(); // of how many segments one is
    });
    connect(&navigator, &Navigator::segmentChanged, this, &StatusLine::refreshFacts); // comes with another flow too
    refreshAll();
}

QString StatusLine::factsText() const
{
    return m_facts->text();
}

QString StatusLine::countsText() const
{
    return m_counts->text();
}

void StatusLine::refreshAll()
{
    m_cancel->setText(tr("Stop"));
    refreshAwaited();
    m_progress->setAccessibleName(tr("How much of the capture was read"));
    refreshCounts();
    refreshFacts();
}

void StatusLine::refreshAwaited()
{
    const QString name = m_session.awaited();
    m_cancel->setToolTip(name.isEmpty() ? tr("Stop reading; what was read stays")
                                        : tr("Do not open it; what is open stays"));
    if (!name.isEmpty())
        showMessage(tr("Opening %1 …").arg(name));
    else if (m_tellsOfAwaited)
        clearMessage();
    m_tellsOfAwaited = !name.isEmpty();
    refreshLoading();
}

void StatusLine::refreshLoading()
{
    const bool isAwaiting = !m_session.awaited().isEmpty();
    // The tool bar tells of a live capture.
    const bool isLoading = isAwaiting || (m_session.isLoading() && !m_session.isLive());
    m_progress->setVisible(isLoading);
    m_cancel->setVisible(isLoading);
    const auto fraction = isAwaiting ? std::nullopt : m_session.fraction();
    m_progress->setRange(0, isLoading && !fraction ? 0 : ProgressSteps);
    m_progress->setValue(static_cast<int>(fraction.value_or(0) * ProgressSteps));
}

void StatusLine::refreshCounts()
{
    if (m_session.files().isEmpty()) {
        m_counts->clear();
        releaseRoom(*m_counts);
        return;
    }
    const auto counts = m_session.trace()->counts();
    m_counts->setText(tr("packets: %1 · TCP segments: %2 · flows: %3")
                          .arg(numberText(static_cast<std::int64_t>(counts.packets)), numberText(counts.segments),
                               numberText(counts.flows)));
    keepRoom(*m_counts);
}

void StatusLine::refreshFacts()
{
    const auto trace = m_session.trace();
    const FlowId flow = m_navigator.flow();
    if (!flow.isValid() || flow.value() >= trace->counts().flows) {
        m_facts->clear();
        m_facts->setToolTip({});
        return;
    }
    const FlowSummary summary = trace->flow(flow);
    QStringList facts;
    const auto index = m_navigator.segment();
    const auto ids = index ? trace->segmentsOf(flow, *index, 1) : std::vector<SegmentId>();
    if (ids.empty()) {
        facts = {tr("flow %1").arg(numberText(flow.value())), tr("segments: %1").arg(numberText(summary.segmentCount)),
                 tr("bytes: %1").arg(numberText(static_cast<std::int64_t>(summary.totalBytes())))};
        if (const QString trouble = troubleText(summary); !trouble.isEmpty())
            facts.append(trouble);
    } else {
        const Segment &segment = trace->segments()[ids.front()];
        facts = {tr("segment %1 of %2").arg(numberText(*index + 1), numberText(summary.segmentCount)),
                 tr("packet %1").arg(numberText(segment.frame)), hasTime(segment) ? timeText(segment.time) : QString(),
                 tr("bytes: %1").arg(numberText(segment.length))};
        facts.removeAll(QString());
        if (const QString marks = marksText(segment.marks); !marks.isEmpty())
            facts.append(marks);
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setToolTip(m_facts->text());
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        releaseRoom(*m_counts);
        refreshAll();
    }
}

} // namespace tcpladder
