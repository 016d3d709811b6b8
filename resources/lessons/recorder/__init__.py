# SPDX-License-Identifier: GPL-3.0-or-later
"""What record.py is made of: namespaces, the relay between them, the pcap writer, the kernel's trace, the lessons."""
