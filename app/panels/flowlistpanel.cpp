// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/flowlistpanel.h"

#include "app/navigation/navigator.h"
#include "app/panels/flowfiltercompleter.h"
#include "app/panels/statedelegate.h"
#include "app/session/session.h"
#include "app/text/filtertext.h"
#include "app/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tcpladder {

FlowListPanel::FlowListPanel(const Session &session, Navigator &navigator, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_navigator(navigator),
      m_model(new FlowListModel(this)),
      m_table(new QTableView(this)),
      m_filter(new QLineEdit(this)),
      m_completer(new FlowFilterCompleter(session, this)),
      m_message(new QLabel(this))
{
    build();
    connect(m_filter, &QLineEdit::textEdited, m_completer, &FlowFilterCompleter::offerFor);
    connect(m_filter, &QLineEdit::textChanged, this, &FlowListPanel::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!m_isSelecting && current.isValid())
                    m_navigator.setFlow(m_model->flowAt(current.row()));
            });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_isSelecting = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_isSelecting = false;
        chooseFlow();
        updateHint();
    });
    connect(&navigator, &Navigator::flowChanged, this, &FlowListPanel::selectCurrent);
    connect(&session, &Session::opened, this, &FlowListPanel::openTrace);
    connect(&session, &Session::namesChanged, m_model, [this] { m_model->setNames(m_session.names()); });
    connect(&session, &Session::numbersGrew, this, &FlowListPanel::grow);
    connect(&session, &Session::finished, this, &FlowListPanel::grow);
    retranslate();
    openTrace();
}

void FlowListPanel::build()
{
    m_filter->setClearButtonEnabled(true);
    m_filter->setCompleter(m_completer);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setContentsMargins(6, 0, 6, 0);
    m_message->hide();
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StateDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMinimumSize(80, 40);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    constexpr std::array<int, FlowListModel::ColumnCount> Characters = {5, 20, 20, 17, 17, 10, 12, 11, 24};
    for (std::size_t i = 0; i < Characters.size(); ++i)
        header->resizeSection(static_cast<int>(i), Characters[i] * fontMetrics().averageCharWidth() + 12);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_filter);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
}

QString FlowListPanel::filterError() const
{
    return m_error;
}

void FlowListPanel::openTrace()
{
    m_model->setTrace(m_session.trace());
    // A filter for one capture would hide another one's flows; a live capture that begins anew is still the same.
    if (!m_session.isLive() && m_session.files() != m_files)
        m_filter->clear();
    m_files = m_session.files();
    grow();
}

void FlowListPanel::grow()
{
    m_model->update();
    chooseFlow();
}

void FlowListPanel::chooseFlow()
{
    if (!m_navigator.flow().isValid() && m_model->rowCount() > 0)
        m_navigator.setFlow(m_model->flowAt(0));
    else if (!m_table->currentIndex().isValid())
        selectCurrent();
}

void FlowListPanel::applyFilter(const QString &text)
{
    const auto parsed = FlowFilter::parse(text.toStdString());
    const auto *error = std::get_if<FlowFilterError>(&parsed);
    m_error = error != nullptr ? filterErrorText(*error) : QString();
    if (error == nullptr) {
        m_model->setFilter(std::get<FlowFilter>(parsed));
        m_applied = text.simplified();
    } else { // the list does not jump to all flows at each word that is not yet whole
        m_error =
            QStringLiteral("%1 %2").arg(m_error, m_applied.isEmpty() ? tr("The list still shows all flows.")
                                                                     : tr("The list still shows: %1").arg(m_applied));
    }
    updateHint();
}

void FlowListPanel::updateHint()
{
    const Theme &theme = Theme::of(palette());
    const bool isEmpty = m_error.isEmpty() && m_model->isFiltered() && m_model->rowCount() == 0;
    m_message->setText(isEmpty ? tr("No flow matches the filter.") : m_error);
    QPalette colors;
    colors.setColor(QPalette::WindowText, m_error.isEmpty() ? theme.mutedText : theme.trouble);
    m_message->setPalette(colors);
    m_message->setVisible(!m_message->text().isEmpty());
    QPalette edit;
    if (!m_error.isEmpty())
        edit.setColor(QPalette::Base, theme.troubleBackground);
    m_filter->setPalette(edit);
    m_filter->setAccessibleDescription(m_message->text());
}

void FlowListPanel::selectCurrent()
{
    const QScopedValueRollback<bool> following(m_isSelecting, true);
    const int row = m_model->rowOf(m_navigator.flow());
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        return;
    }
    const int column = std::max(0, m_table->currentIndex().column());
    if (m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model->index(row, column));
    m_table->selectRow(row);
    const int left = m_table->horizontalScrollBar()->value();
    m_table->scrollTo(m_model->index(row, column));
    m_table->horizontalScrollBar()->setValue(left);
}

void FlowListPanel::step(int step)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = m_model->rowOf(m_navigator.flow());
    m_navigator.setFlow(m_model->flowAt(row < 0 ? 0 : std::clamp(row + step, 0, count - 1)));
}

void FlowListPanel::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: address, port:80, mark:trouble"));
    m_filter->setToolTip(
        tr("Words that must all hold, such as 10.0.0.1, port:443, state:TIME-WAIT, mark:retransmission, "
           "bytes>10k, duration>1.5s; a - before a word turns it round."));
    m_filter->setAccessibleName(tr("Filter of the flow list"));
    m_table->setAccessibleName(tr("Flows"));
}

void FlowListPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model->retranslate();
        applyFilter(m_filter->text());
    } else if (event->type() == QEvent::PaletteChange) {
        updateHint();
    }
}

} // namespace tcpladder
