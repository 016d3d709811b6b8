// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartsaver.h"

#include "app/charts/chartcsv.h"
#include "app/charts/chartnumbers.h"
#include "app/charts/chartpicture.h"
#include "app/charts/chartview.h"
#include "app/charts/chartwords.h"
#include "app/navigation/navigator.h"
#include "app/session/session.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSaveFile>

namespace tcpladder {

ChartSaver::ChartSaver(const Session &session, const Navigator &navigator, QWidget *parent)
    : QObject(parent),
      m_session(session),
      m_navigator(navigator)
{
    connect(this, &ChartSaver::failed, parent, [parent](const QString &file) {
        QMessageBox::warning(parent, tr("Save the Chart"), tr("%1 cannot be written.").arg(file));
    });
}

void ChartSaver::save(ChartView &view, const Part &part)
{
    auto *dialog = new QFileDialog(&view, tr("Save the Chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList filters = {tr("Picture of pixels (*.png)"), tr("Picture of lines (*.svg)"), tr("Page (*.pdf)"),
                                 tr("Table of numbers (*.csv)")};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString &filter) {
        const QStringList suffixes = {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
                                      QStringLiteral("csv")};
        dialog->setDefaultSuffix(suffixes.value(static_cast<int>(filters.indexOf(filter))));
    });
    dialog->selectFile(QFileInfo(m_session.files().value(0)).completeBaseName() + QLatin1Char('-')
                       + chartId(view.kind()));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, &view, part](const QString &file) { saveTo(file, view, part); });
    dialog->open();
}

void ChartSaver::saveTo(const QString &file, ChartView &view, const Part &part)
{
    if (QFileInfo(file).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0) {
        saveNumbers(file, view.kind(), part);
        return;
    }
    QString flow;
    if (const FlowId id = m_navigator.flow(); id.isValid() && !isOfCapture(view.kind())) {
        const FlowSummary summary = m_session.trace()->flow(id);
        flow = QStringLiteral("%1 → %2").arg(QString::fromStdString(summary.endPoint(Side::Client).text()),
                                             QString::fromStdString(summary.endPoint(Side::Server).text()));
    }
    if (saveChartPicture(file, view, part.sides, flow))
        Q_EMIT saved(file);
    else
        Q_EMIT failed(file);
}

void ChartSaver::saveNumbers(const QString &file, ChartKind kind, const Part &part)
{
    ChartRequest request;
    request.charts = {kind};
    request.sides = part.sides;
    request.time = part.time;
    request.columns = part.columns;
    request.flowRows = std::numeric_limits<int>::max();
    request.isWhole = true;
    m_job.run(
        [trace = m_session.trace(), flow = m_navigator.flow(), request, file](const std::stop_token &stop) {
            ChartNumbers numbers(trace, flow); // its own: those of the window go on meanwhile
            ChartData data;
            do {
                data = numbers.answer(request, std::chrono::milliseconds(100));
            } while (!data.isComplete && data.share < 1 && !stop.stop_requested());
            QSaveFile out(file);
            return out.open(QIODevice::WriteOnly) && writeChartCsv(out, request, data) && out.commit();
        },
        [this, file](bool isWritten) {
            if (isWritten)
                Q_EMIT saved(file);
            else
                Q_EMIT failed(file);
        });
}

} // namespace tcpladder
