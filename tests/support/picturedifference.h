// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <algorithm>
#include <cmath>

namespace tcpladder {

/// How much two pictures differ: the mean difference of grey values in the worst of blocks of 32 by 32 pixels, large enough
/// that letters which one program sets a hair lighter do not count, and small enough that a missing one does.
inline double worstDifference(QImage a, QImage b)
{
    a = a.convertToFormat(QImage::Format_Grayscale8);
    b = b.convertToFormat(QImage::Format_Grayscale8);
    constexpr int Block = 32;
    double worst = std::abs(a.width() - b.width()) > 1 || std::abs(a.height() - b.height()) > 2 ? 255 : 0;
    for (int top = 0; top + Block <= std::min(a.height(), b.height()); top += Block) {
        for (int left = 0; left + Block <= std::min(a.width(), b.width()); left += Block) {
            int sumA = 0;
            int sumB = 0;
            for (int y = top; y < top + Block; ++y) {
                for (int x = left; x < left + Block; ++x) {
                    sumA += a.constScanLine(y)[x];
                    sumB += b.constScanLine(y)[x];
                }
            }
            worst = std::max(worst, std::abs(sumA - sumB) / double(Block * Block));
        }
    }
    return worst;
}

} // namespace tcpladder
