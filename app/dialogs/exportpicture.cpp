// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/exportpicture.h"

#include "app/ladder/ladderimage.h"

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
    dialog->setNameFilter(ExportPicture::tr("Pictures (*.png)"));
    dialog->selectFile(name + QStringLiteral(".png"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, trace, flow, style](const QString &file) {
        LadderPicture picture;
        picture.scale = PictureScale;
        if (!ladderImage(Ladder(trace, flow), style, picture).save(file))
            QMessageBox::warning(parent, ExportPicture::tr("Export the Ladder as a Picture"),
                                 ExportPicture::tr("%1 cannot be written.").arg(file));
    });
    dialog->open();
}

} // namespace tcpladder
