// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/flowlistmodel.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace tcpladder {

class FlowFilterCompleter;
class Navigator;
class Session;

/// The list of flows with its filter; the current row is the navigator's flow.
class FlowListPanel : public QWidget
{
    Q_OBJECT

public:
    FlowListPanel(const Session &session, Navigator &navigator, QWidget *parent = nullptr);

    FlowListModel &model() { return *m_model; }
    QTableView &table() { return *m_table; }
    QLineEdit &filterEdit() { return *m_filter; }
    /// What is wrong with the filter; empty if nothing is.
    QString filterError() const;

    /// Goes @p step rows on in the list as it is shown.
    void step(int step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void openTrace();
    void grow();
    /// The first flow of the list, if none is shown yet.
    void chooseFlow();
    void applyFilter(const QString &text);
    void selectCurrent();
    void updateHint();
    void retranslate();

    const Session &m_session;
    Navigator &m_navigator;
    FlowListModel *m_model;
    QTableView *m_table;
    QLineEdit *m_filter;
    FlowFilterCompleter *m_completer;
    QLabel *m_message;
    QString m_error;
    QString m_applied;          ///< the last filter that was right
    QStringList m_files;        ///< of the capture that the filter was typed for
    bool m_isSelecting = false; ///< the current row follows the navigator, not the user
};

} // namespace tcpladder
