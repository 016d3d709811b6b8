// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/segmentpanel.h"

#include "app/navigation/navigator.h"
#include "app/panels/bytesview.h"
#include "app/session/session.h"
#include "app/text/errortext.h"
#include "app/text/whytext.h"
#include "core/why/explainer.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

namespace tcpladder {

SegmentPanel::SegmentPanel(const Session &session, const Navigator &navigator, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_navigator(navigator),
      m_fetcher(session),
      m_model(new SegmentFieldModel(this)),
      m_splitter(new QSplitter(this)),
      m_tree(new QTreeView),
      m_bytes(new BytesView),
      m_hint(new QLabel(this)),
      m_why(new QLabel),
      m_whyAtLength(new QLabel),
      m_details(new QWidget(this)),
      m_stack(new QStackedLayout(this))
{
    m_tree->setModel(m_model);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->hide();
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(SegmentFieldModel::Name, fontMetrics().averageCharWidth() * 22);
    m_tree->setIndentation(fontMetrics().averageCharWidth() * 2);
    m_tree->setMinimumSize(80, 40);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_bytes);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({450, 350}); // the share of each, whatever there is
    m_stack->addWidget(m_hint);
    for (QLabel *label : {m_why, m_whyAtLength}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_why->setContentsMargins(8, 4, 8, 0);
    m_whyAtLength->setContentsMargins(8, 2, 8, 4);
    QFont bold = font();
    bold.setBold(true);
    m_why->setFont(bold);
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_why);
    column->addWidget(m_whyAtLength);
    column->addWidget(m_splitter, 1);
    m_stack->addWidget(m_details);
    // TCP stands open from the beginning: it is what the program is about.
    m_open = {QStringLiteral("/2"), QStringLiteral("/2/9")};

    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) { m_open.insert(pathOf(index)); });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) { m_open.remove(pathOf(index)); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &SegmentPanel::markSelected);
    connect(m_bytes, &BytesView::byteChosen, this, [this](int offset) {
        m_tree->setCurrentIndex(m_model->fieldAt(offset));
        m_tree->scrollTo(m_tree->currentIndex());
    });
    connect(&m_fetcher, &FrameFetcher::fetched, this, [this](const Frame &frame) { showFields(frame); });
    connect(&m_fetcher, &FrameFetcher::failed, this, [this](const Error &error) {
        m_bytes->setBytes({});
        m_bytes->setToolTip(tr("The packet cannot be read again: %1").arg(errorLine(error)));
    });
    connect(&session, &Session::opened, this, &SegmentPanel::refresh);
    connect(&session, &Session::namesChanged, this, [this] {
        if (!m_session.names()->isEmpty())
            refresh();
    });
    connect(&navigator, &Navigator::flowChanged, this, &SegmentPanel::refresh);
    connect(&navigator, &Navigator::segmentChanged, this, &SegmentPanel::refresh);
    retranslate();
    refresh();
}

void SegmentPanel::refresh()
{
    const auto trace = m_session.trace();
    const FlowId flow = m_navigator.flow();
    const auto index = m_navigator.segment();
    if (!flow.isValid() || !index || flow.value() >= trace->counts().flows) {
        clear();
        return;
    }
    const auto ids = trace->segmentsOf(flow, *index, 1);
    if (ids.empty()) {
        clear();
        return;
    }
    const Segment &segment = trace->segments()[ids.front()];
    const FlowSummary summary = trace->flow(flow);
    const auto options = trace->segments().options(segment);
    m_source = SegmentSource{segment, *index, summary, {options.begin(), options.end()}, m_session.names()};
    m_stack->setCurrentWidget(m_details);
    showWhy();
    showFields(std::nullopt);
    m_fetcher.fetch(segment.frame);
}

void SegmentPanel::clear()
{
    m_fetcher.cancel();
    m_source.reset();
    m_frame.reset();
    m_model->setFields({});
    m_bytes->setBytes({});
    m_stack->setCurrentWidget(m_hint);
}

QString SegmentPanel::why() const
{
    return m_why->text();
}

QString SegmentPanel::whyAtLength() const
{
    return m_whyAtLength->text();
}

void SegmentPanel::showWhy()
{
    const auto all = Explainer(*m_session.trace(), m_source->flow.id).explainAll(m_source->index);
    m_why->setText(whyText(all.front()));
    m_why->setVisible(!m_why->text().isEmpty());
    m_whyAtLength->setText(whyDetails(all));
    m_whyAtLength->setVisible(!m_whyAtLength->text().isEmpty());
}

void SegmentPanel::showFields(const std::optional<Frame> &frame)
{
    if (!m_source || (frame && frame->number != m_source->segment.frame))
        return;
    m_frame = frame;
    const QString selected = pathOf(m_tree->currentIndex());
    const QSet<QString> open = m_open;
    m_model->setFields(segmentFields(*m_source, frame));
    m_open = open;
    restore(selected);
    if (frame) {
        m_bytes->setToolTip({});
        m_bytes->setBytes(frame->bytes);
        markSelected();
    }
}

QString SegmentPanel::pathOf(const QModelIndex &index) const
{
    return index.isValid() ? pathOf(index.parent()) + QStringLiteral("/%1").arg(index.row()) : QString();
}

void SegmentPanel::restore(const QString &selected, const QModelIndex &parent)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        const QString path = pathOf(index);
        if (m_open.contains(path))
            m_tree->setExpanded(index, true);
        if (path == selected && m_tree->currentIndex() != index)
            m_tree->setCurrentIndex(index);
        restore(selected, index);
    }
}

void SegmentPanel::markSelected()
{
    const SegmentField *field = m_model->field(m_tree->currentIndex());
    if (field != nullptr && field->offset >= 0)
        m_bytes->mark(field->offset, field->length);
    else
        m_bytes->mark(-1, 0);
}

void SegmentPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 80 && height() > fontMetrics().height() * 16;
    m_splitter->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
}

void SegmentPanel::retranslate()
{
    m_hint->setText(tr("Select a segment in the ladder to see its fields and bytes."));
    m_tree->setAccessibleName(tr("Fields of the segment"));
}

void SegmentPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (m_source) {
        showWhy();
        showFields(m_frame);
    }
}

} // namespace tcpladder
