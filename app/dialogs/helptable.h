// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

namespace tcpladder {

/// A page of help: headings with rows of two columns, in a window of its own that need not be closed to go on.
class HelpTable : public QDialog
{
    Q_OBJECT

public:
    struct Row {
        QString term; ///< empty for a heading
        QString text;
    };

    HelpTable(const QString &title, const QList<Row> &rows, QWidget *parent = nullptr);
};

/// The keys of the ladder; shortcuts of the menus are read from the menus.
QList<HelpTable::Row> ladderKeyRows();

} // namespace tcpladder
