// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/latestjob.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace tcpladder {

/// A line for a capture filter, which is checked as it is typed; what is wrong, and where, stands below.
class FilterEdit : public QWidget
{
    Q_OBJECT

public:
    explicit FilterEdit(QWidget *parent = nullptr);

    QString filter() const;
    void setFilter(const QString &filter);
    /// Whether it was checked and is right.
    bool isRight() const { return m_isRight; }
    /// What is wrong; empty if nothing is known to be.
    QString problem() const;
    QLineEdit &edit() { return *m_edit; }

Q_SIGNALS:
    /// It was checked.
    void checked();

private:
    void check();

    QLineEdit *m_edit;
    QLabel *m_problem;
    bool m_isRight = true;
    LatestJob m_job; ///< a filter may name a host, which has to be looked up
};

} // namespace tcpladder
