// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/exportpicture.h"

#include "app/figure/figurefiles.h"
#include "app/ladder/ladderfigure.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>

namespace tcpladder {
namespace {

struct ExportPicture {
    Q_DECLARE_TR_FUNCTIONS(ExportPicture)
};

constexpr double PictureScale = 2; // sharp on slides and on screens of high density

} // namespace

void exportPicture(QWidget *parent, std::shared_ptr<const Trace> trace, FlowId flow, const LadderStyle &style,
                   const QString &name)
{
    auto *dialog = new QFileDialog(parent, ExportPicture::tr("Export the Ladder as a Picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->setNameFilter(ExportPicture::tr("Pictures (*.png *.svg *.pdf)"));
    dialog->selectFile(name + QStringLiteral(".png"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, trace, flow, style](const QString &file) {
        const LadderFigures figures = ladderPages(Ladder(trace, flow), style, {});
        const FigureFiles files = writeFigures(file, figures.pages, {.scale = PictureScale});
        if (!files.error.isEmpty())
            QMessageBox::warning(parent, ExportPicture::tr("Export the Ladder as a Picture"), files.error);
    });
    dialog->open();
}

} // namespace tcpladder
