// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QTextBrowser;

namespace tcpladder {

/// The legend: tcpdump's flags, the ladder's shapes and colours, the states with the names that others give them, and
/// the marks.
class LegendWindow : public QDialog
{
    Q_OBJECT

public:
    /// Deletes itself when it is closed.
    explicit LegendWindow(QWidget *parent = nullptr);

    /// What it says, without the pictures.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QString flagRows() const;
    QString shapeRows();
    QString stateRows();
    QString markRows() const;
    /// The name of a picture that the text may show.
    QString picture(const QString &name, const QImage &image);

    QTextBrowser *m_text;
};

} // namespace tcpladder
