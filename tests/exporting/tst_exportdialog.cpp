// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/exportdialog.h"
#include "app/dialogs/ladderoutput.h"
#include "tests/support/lesson.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tcpladder;

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto trace = std::make_shared<Trace>();
        loadLesson("tutorial", *trace);
        m_subject = {trace, FlowId(0), {}, {}, {2, 5}, nullptr, QStringLiteral("tutorial")};
    }
    void writesWhatIsChosen();
    void tellsWhatFails();
    void copiesWhatIsInSight();

private:
    ExportSubject m_subject;
    QTemporaryDir m_folder;
};

void TestExportDialog::writesWhatIsChosen()
{
    auto *dialog = new ExportDialog(m_subject, nullptr);
    QSignalSpy exported(dialog, &ExportDialog::exported);
    dialog->setFormat(ExportFormat::Csv);
    QCOMPARE(dialog->format(), ExportFormat::Csv);
    // "What is in sight"
    for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
        if (const int row = box->findText(ExportDialog::tr("What is in sight")); row >= 0)
            box->setCurrentIndex(row);
    }
    QCOMPARE(dialog->job().choice.rows.first, 2U);
    QCOMPARE(dialog->job().choice.rows.last, 5U);
    const QString file = m_folder.filePath(QStringLiteral("part.csv"));
    dialog->exportTo(file);
    QVERIFY(exported.wait(20'000));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().count('\n'), qsizetype{5}); // names and four segments
}

void TestExportDialog::tellsWhatFails()
{
    ExportDialog dialog(m_subject, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy failed(&dialog, &ExportDialog::failed);
    dialog.exportTo(m_folder.filePath(QStringLiteral("none/x.png")));
    QVERIFY(failed.wait(20'000));
    QVERIFY(failed[0][0].toString().contains(QStringLiteral("none/x.png")));
}

void TestExportDialog::copiesWhatIsInSight()
{
    const std::unique_ptr<QMimeData> data(copiedLadder(m_subject));
    QVERIFY(data->hasImage());
    QVERIFY(!qvariant_cast<QImage>(data->imageData()).isNull());
    QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    QVERIFY(data->text().contains(QStringLiteral("127.0.0.1:60390")));
    QVERIFY(!data->text().contains(QStringLiteral("SYN-SENT"))); // above what is in sight
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
