// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exporter.h"
#include "app/session/latestjob.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace tcpladder {

/// What the window shows, for those who export it.
struct ExportSubject {
    std::shared_ptr<const Trace> trace;
    FlowId flow;
    LadderStyle style;
    LadderArrangement arrangement;
    RowRange inSight;                    ///< segments that the ladder shows now
    std::shared_ptr<FrameReader> frames; ///< may be null
    QString name;                        ///< what files are called if the user does not care
};

/// Asks what of a flow is to be exported, as what and how it is to look, shows how it will, and writes it in a thread of
/// its own.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(ExportSubject subject, QWidget *parent);

    /// What the dialog asks for now.
    ExportFormat format() const;
    ExportJob job() const;
    void setFormat(ExportFormat format);
    /// Writes what is asked for to @p file; finished() or failed() follows.
    void exportTo(const QString &file);

Q_SIGNALS:
    void exported(const QStringList &files);
    void failed(const QString &error);

private:
    enum class Part { Flow, InSight, Rows, AllFlows };

    void resizeEvent(QResizeEvent *event) override;
    void makeWhat(QFormLayout *form);
    void makeLooks(QFormLayout *form);
    void choicesChanged();
    void showPreview();
    void chooseFile();
    void done(const ExportOutcome &outcome);
    Part part() const;

    ExportSubject m_subject;
    QComboBox *m_format;
    QComboBox *m_part;
    QSpinBox *m_first;
    QSpinBox *m_last;
    QComboBox *m_size;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QDoubleSpinBox *m_scale;
    QComboBox *m_theme;
    QComboBox *m_folds;
    QCheckBox *m_transparent;
    QCheckBox *m_onePage;
    QCheckBox *m_steps;
    QLineEdit *m_title;
    QLineEdit *m_caption;
    QLabel *m_preview;
    QLabel *m_remark;
    QPushButton *m_export;
    QWidget *m_looks;
    LatestJob m_drawing;
    LatestJob m_writing;
};

} // namespace tcpladder
